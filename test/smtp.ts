import { SMTPServer } from "smtp-server";
import { freePort } from "./global-setup.ts";

/** A letter that a test's mail server took. */
export interface Taken {
  readonly to: string;
  readonly from: string;
  readonly raw: string;
}

/**
 * A mail server of a test. What it does is told by the beginning of the address: `gone-` does not exist (550 5.1.1), `policy-` is not let in
 * (550 5.7.1), `full-` has no room (452 4.2.2) until the test says so, `busy-` comes later the first time (450), `deaf-` falls silent when asked for (before the letter), `mute-` takes the
 * letter and never answers.
 */
export async function startMailServer(given: { readonly port?: number } = {}) {
  const taken: Taken[] = [];
  const seen = new Set<string>();
  let isFull = true;
  const wordsOf = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      if (address.startsWith("gone-")) return done(wordsOf(550, "5.1.1 no such person"));
      if (address.startsWith("policy-")) return done(wordsOf(550, "5.7.1 not from you"));
      if (address.startsWith("full-") && isFull) return done(wordsOf(452, "4.2.2 mailbox full"));
      if (address.startsWith("busy-") && !seen.has(address)) {
        seen.add(address);
        return done(wordsOf(450, "4.2.1 later"));
      }
      if (address.startsWith("deaf-") && !seen.has(address)) return void seen.add(address);
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo[0]?.address ?? "";
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
        taken.push({ to, from, raw: Buffer.concat(chunks).toString("utf8") });
        if (!to.startsWith("mute-")) done();
      });
    },
  });
  server.on("error", () => undefined); // clients that are killed break off
  const port = given.port ?? (await freePort());
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    makeRoom: () => {
      isFull = false;
    },
    ...{ taken, url: `smtp://127.0.0.1:${port}` },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
