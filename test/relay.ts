import { connect, createServer, type Socket } from "node:net";
import { freePort } from "./global-setup.ts";

/** A way to the database that can be cut while the database itself goes on. */
export interface Relay {
  readonly url: string;
  readonly cut: () => void;
}

/** Opens a way to the PostgreSQL of this address, under an address of its own. */
export async function openRelay(url: string): Promise<Relay> {
  const { hostname, port: databasePort } = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((reader) => {
    const database = connect(Number(databasePort), hostname);
    for (const socket of [reader, database]) sockets.add(socket.on("error", () => {}));
    reader.pipe(database).pipe(reader);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const own = new URL(url);
  own.host = `127.0.0.1:${port}`;
  return {
    url: own.toString(),
    cut: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
