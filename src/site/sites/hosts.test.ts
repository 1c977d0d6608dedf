import { expect, test } from "vitest";
import { hostName, isMachine } from "./host-name.ts";

test.each([
  ["museo.comune.it", "museo.comune.it"],
  ["Museo.Comune.IT:8443", "museo.comune.it"],
  ["museo.localhost:3000", "museo.localhost"],
  ["museo.comune.it.", "museo.comune.it"],
  ["[::1]:3000", "[::1]"],
  ["127.0.0.1:3000", "127.0.0.1"],
])("%s is the host %s", (written, name) => {
  expect(hostName(written)).toBe(name);
});

test.each(["localhost", "127.0.0.1", "[::1]", "site", ""])("%j names a machine and no site", (name) => {
  expect(isMachine(name)).toBe(true);
});

test.each(["comune.it", "museo.localhost", "1.example"])("%j may name a site", (name) => {
  expect(isMachine(name)).toBe(false);
});
