import { createServer, type Server } from "node:net";
import { expect, test } from "vitest";
import { readConfig } from "#src/platform/config.ts";
import { freePort } from "#test/global-setup.ts";
import { commandMessages } from "../messages.ts";
import { refuseTakenPorts } from "./ports.ts";

const say = commandMessages("it");
const hold = (port: number) =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(port, "127.0.0.1", () => resolve(server));
  });

test("a port that somebody keeps is refused, with the setting that changes it", async () => {
  const port = await freePort();
  const holder = await hold(port);
  const refused = refuseTakenPorts(readConfig({ ARENGO_DESK_PORT: String(port) }), [port], say);
  await expect(refused).rejects.toMatchObject({ code: 71, message: expect.stringContaining("ARENGO_DESK_PORT") });
  holder.close();
});

test("a port that a process of a killed run still lets go of is waited for", async () => {
  const port = await freePort();
  const holder = await hold(port);
  setTimeout(() => holder.close(), 300);
  await expect(refuseTakenPorts(readConfig({ ARENGO_PORT: String(port) }), [port], say)).resolves.toBeUndefined();
});
