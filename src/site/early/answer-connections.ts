import type { Server } from "node:http";
import type { Socket } from "node:net";
import { type PlainRequest, readPlainRequest } from "./read-request.ts";

/** An answer as it goes over the line: the head, and the body when it is not part of it. */
export interface EarlyAnswer {
  /** Each character one byte. */
  readonly head: string;
  readonly body?: Buffer | undefined;
}

/** Gives the answer to a request, or `undefined` when it is not among those that can be answered at once; touches nothing then. */
export type Answer = (asked: PlainRequest, socket: Socket) => EarlyAnswer | undefined;

/** What stands before the parsers of servers. */
export interface Early {
  /** Takes what comes to a server from now on. Call before it listens. */
  readonly stand: (server: Server, answer: Answer) => void;
  /** Ends the connections that wait for a request, and takes no more. */
  readonly close: () => void;
}

/**
 * Answers requests for which there is an answer at once (pages in memory) with one write, before Node's parser sees them: what that
 * makes for each request costs more than all of the rest. The first request that is anything else gives its connection to Node, with
 * its bytes, for good.
 * @param idleMs connections without a request are ended after it
 */
export function openEarly(idleMs: number): Early {
  const waiting = new Set<Socket>();
  let closed = false;
  return {
    stand: (server, answer) => {
      const toNode = server.listeners("connection");
      server.removeAllListeners("connection");
      server.on("connection", (socket: Socket) => {
        const leave = () => {
          socket.removeListener("data", read).removeListener("end", end).removeListener("timeout", drop);
          socket.removeListener("error", drop).removeListener("close", leave);
          waiting.delete(socket);
        };
        const drop = () => void socket.destroy();
        const end = () => socket.destroySoon(); // what was answered goes out before
        const read = (bytes: Buffer) => {
          const asked = closed ? undefined : readPlainRequest(bytes);
          const answered = asked && answer(asked, socket);
          if (answered) return send(socket, answered);
          leave();
          socket.setTimeout(0);
          socket.unshift(bytes);
          for (const listener of toNode) listener.call(server, socket);
        };
        if (closed) {
          for (const listener of toNode) listener.call(server, socket);
          return;
        }
        waiting.add(socket);
        socket.setTimeout(idleMs);
        socket.on("data", read).on("end", end).on("timeout", drop).on("error", drop).on("close", leave);
      });
    },
    close: () => {
      closed = true;
      for (const socket of waiting) socket.destroySoon();
    },
  };
}

/** Answers up to this length are written from one sheet that is used again and again; longer ones in two pieces. */
const sheetBytes = 32 * 1024;
let sheet = Buffer.allocUnsafeSlow(sheetBytes);

/** Writes an answer. Who asks on without reading is not read either until the answers so far have left. */
function send(socket: Socket, { head, body }: EarlyAnswer): void {
  const length = head.length + (body?.length ?? 0);
  let isTaken: boolean;
  if (length <= sheetBytes && socket.writableLength === 0) {
    sheet.write(head, "latin1");
    if (body) sheet.set(body, head.length);
    isTaken = socket.write(sheet.subarray(0, length));
    // what the system did not take at once is sent from this sheet later
    if (socket.writableLength > 0) sheet = Buffer.allocUnsafeSlow(sheetBytes);
  } else {
    socket.cork();
    isTaken = socket.write(head, "latin1");
    if (body) isTaken = socket.write(body);
    socket.uncork();
  }
  if (isTaken || !socket.writableNeedDrain) return;
  socket.pause();
  socket.once("drain", () => socket.resume());
}
