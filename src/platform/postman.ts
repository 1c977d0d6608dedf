import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { keepInSpool } from "./spool.ts";

/**
 * What came of one letter. `taken`: the server answers for it now. `refused`: for good; `stage` says whether of the address or of what
 * was said. `later`: not now. `away`: no server was there, the letter never left. `uncertain`: all of it was handed over and no
 * answer came.
 */
export type Delivered =
  | { readonly kind: "taken" }
  | {
      readonly kind: "refused";
      readonly stage: "address" | "letter";
      readonly code: number;
      readonly status: string;
    }
  | { readonly kind: "later"; readonly code: number; readonly status: string }
  | { readonly kind: "away" }
  | { readonly kind: "uncertain" };

/** Carries letters one after the other over one connection. */
export interface Postman {
  readonly deliver: (envelope: { readonly from: string; readonly to: string }, letter: Buffer) => Promise<Delivered>;
  readonly close: () => void;
}

/** Opens further postmen; each has a connection of its own. */
export type OpenPostman = () => Postman;

interface SmtpFault extends Error {
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
  readonly command?: string | undefined;
}

/**
 * Carries letters to a mail server.
 * @param url `smtp://` or `smtps://`, with user and password where the server wants them
 * @param stallMs how long a server may say nothing before its connection is given up
 */
export const smtpPostman =
  (url: string, stallMs = 60_000): OpenPostman =>
  () => {
    let open: Promise<SMTPConnection> | undefined;
    const drop = () => {
      void open?.then((connection) => connection.close()).catch(() => undefined);
      open = undefined;
    };
    return {
      close: () => {
        void open?.then((connection) => connection.quit()).catch(() => undefined);
        open = undefined;
      },
      deliver: async (envelope, letter) => {
        open ??= connect(url, stallMs);
        const connection = await open.catch(() => undefined);
        if (!connection) {
          open = undefined;
          return { kind: "away" };
        }
        const outcome = await hand(connection, envelope, letter);
        if (outcome.isBroken) drop();
        return outcome.delivered;
      },
    };
  };

function connect(url: string, stallMs: number): Promise<SMTPConnection> {
  const { hostname, port, protocol, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const connection = new SMTPConnection({
    ...{ host: hostname, secure, ...(port && { port: Number(port) }) },
    ...{ connectionTimeout: 10_000, greetingTimeout: stallMs, socketTimeout: stallMs, socketCloseTimeout: 1_000 },
  });
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    connection.connect((fault?: Error | null) => {
      if (fault) return reject(fault);
      const ready = () => {
        connection.removeListener("error", reject);
        // what breaks later is told to whoever is sending
        connection.on("error", () => undefined);
        resolve(connection);
      };
      if (username === "") return ready();
      const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      connection.login(auth, (refused?: Error | null) => {
        if (!refused) return ready();
        connection.close();
        reject(refused);
      });
    });
  });
}

/** The letter as a stream that tells how far it got: only what was handed over to the end can have been taken. */
function asStream(letter: Buffer): { readonly stream: Readable; readonly isOver: () => boolean } {
  let isOver = false;
  const stream = Readable.from([letter], { objectMode: false });
  stream.once("end", () => {
    isOver = true;
  });
  return { stream, isOver: () => isOver };
}

async function hand(
  connection: SMTPConnection,
  { from, to }: { readonly from: string; readonly to: string },
  letter: Buffer,
): Promise<{ readonly delivered: Delivered; readonly isBroken: boolean }> {
  const { stream, isOver } = asStream(letter);
  const fault = await new Promise<SmtpFault | undefined>((resolve) => {
    connection.send({ from, to: [to], size: letter.length }, stream, (given) => resolve(given ?? undefined));
  });
  if (!fault) return { delivered: { kind: "taken" }, isBroken: false };
  const { responseCode: code = 0, response = "", command = "" } = fault;
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1] ?? "";
  if (code >= 500) {
    const stage = command.startsWith("RCPT") ? "address" : "letter";
    return { delivered: { kind: "refused", stage, code, status }, isBroken: !(await isFit(connection)) };
  }
  if (code >= 400) return { delivered: { kind: "later", code, status }, isBroken: !(await isFit(connection)) };
  return { delivered: isOver() ? { kind: "uncertain" } : { kind: "away" }, isBroken: true };
}

/** Whether the next letter may go over this connection: the server must take a reset (RSET). */
const isFit = (connection: SMTPConnection): Promise<boolean> =>
  new Promise((resolve) => connection.reset((fault) => resolve(!fault)));

/** Lays letters into a folder instead of sending them: for an installation without a mail server. */
export const spoolPostman =
  (folder: string, now: () => Date): OpenPostman =>
  () => ({
    close: () => undefined,
    deliver: async (_envelope, letter) => {
      await keepInSpool(folder, letter, now());
      return { kind: "taken" };
    },
  });
