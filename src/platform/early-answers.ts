import type { IncomingHttpHeaders, Server } from "node:http";

/** A request as far as it is known before there is an `IncomingMessage`; every `IncomingMessage` is one too. */
export interface Asked {
  readonly method?: string | undefined;
  /** Path and query as they were asked. */
  readonly url?: string | undefined;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** What is told of an answer that a server gave without its event `request`. */
type Listener = (asked: Asked, status: number) => void;

const event = "arengo-early-answer";

/** Hears of every answer that a server gives before Node's own parser: its event `request` tells of all others. */
export const onEarlyAnswer = (server: Server, listener: Listener): void => void server.on(event, listener);

/** Tells of such an answer. */
export const tellEarlyAnswer = (server: Server, ...told: Parameters<Listener>): void =>
  void server.emit(event, ...told);
