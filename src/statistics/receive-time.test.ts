import Fastify from "fastify";
import { expect, test } from "vitest";
import { withHere } from "#test/here.ts";
import { beaconPath, beaconSource } from "./beacon.ts";
import { receiveTime } from "./receive-time.ts";

function open() {
  const taken: object[] = [];
  const collector = {
    recordTime: (time: object) => void taken.push(time),
    recordEvent: (event: object) => void taken.push(event),
  };
  const app = withHere(Fastify()).register(receiveTime, { collector });
  const say = async (payload: string, contentType = "text/plain;charset=UTF-8") =>
    (await app.inject({ method: "POST", url: beaconPath, payload, headers: { "content-type": contentType } }))
      .statusCode;
  return { taken, say };
}

test("what the page says is taken, an hour at most", async () => {
  const { taken, say } = open();
  expect(await say('{"view":"18446744073709551615","seconds":42}')).toBe(204);
  expect(await say('{"view":"1","seconds":90000}', "application/json")).toBe(204);
  expect(taken).toEqual([
    { site: "comune", view: "18446744073709551615", seconds: 42, at: expect.any(Date) },
    { site: "comune", view: "1", seconds: 3600, at: expect.any(Date) },
  ]);
});

test("a link to another site that is followed counts with its host", async () => {
  const { taken, say } = open();
  expect(await say('{"view":"7","to":"WWW.museo.example"}')).toBe(204);
  expect(await say('{"view":"7","to":"https://museo.example/x"}')).toBe(400);
  expect(taken).toEqual([{ site: "comune", kind: "outgoing", key: "www.museo.example", at: expect.any(Date) }]);
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '{"view":"1"}',
  '{"view":1,"seconds":3}',
  '{"view":"-1","seconds":3}',
  '{"view":"1","seconds":-3}',
  '{"view":"1","seconds":1.5}',
  '{"view":"99999999999999999999","seconds":3}',
  '{"view":"<b>","seconds":3}',
])("%j is refused and leaves no trace", async (payload) => {
  const { taken, say } = open();
  expect(await say(payload)).toBe(400);
  expect(taken).toEqual([]);
});

test("a long body is refused, and a network that talks without end is asked to stop", async () => {
  const { taken, say } = open();
  expect(await say(`{"view":"1","seconds":3,"x":"${"x".repeat(600)}"}`)).toBe(413);
  const answers = new Set<number>();
  for (let times = 0; times < 260; times++) answers.add(await say('{"view":"1","seconds":3}'));
  expect(answers).toEqual(new Set([204, 429]));
  expect(taken.length).toBeLessThanOrEqual(240); // a minute may end meanwhile
});

test("the script is small and asks for nothing but the path it reports to", () => {
  expect(Buffer.byteLength(beaconSource)).toBeLessThan(1_536);
  expect(beaconSource).not.toMatch(/cookie|localStorage|sessionStorage|fetch|eval|Function/);
});
