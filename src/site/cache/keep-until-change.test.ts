import { expect, test } from "vitest";
import { openDb, openPool } from "#src/platform/db.ts";
import { keepUntilChange } from "./keep-until-change.ts";
import { openPageCache } from "./page-cache.ts";

/** Never asked. */
const db = openDb(openPool("postgres://127.0.0.1:1/nothing", { applicationName: "nobody" }));
const at = (minute: number) => new Date(Date.UTC(2026, 10, 28, 9, minute));

/** Something that is read, with how often it was; `next` is when something changes by itself, `fails` whether it cannot be read. */
function reading() {
  const state = { read: 0, next: undefined as Date | undefined, fails: false };
  const cache = openPageCache(1_000);
  cache.setListening(true);
  const value = keepUntilChange(
    cache,
    async () => state.next,
    async (_db, locale, now) => {
      state.read += 1;
      if (state.fails) throw new Error("the database is away");
      return `${locale} ${now.getUTCMinutes()}`;
    },
  );
  return { state, cache, ask: (now: Date, locale = "it") => value(db, locale, now) };
}

test("what was read is given again until something is announced, for each language", async () => {
  const { state, cache, ask } = reading();
  expect([await ask(at(0)), await ask(at(1)), await ask(at(1), "en")]).toEqual(["it 0", "it 0", "en 1"]);
  cache.drop(["anything"]);
  expect([await ask(at(2)), await ask(at(3)), state.read]).toEqual(["it 2", "it 2", 3]);
});

test("nothing is given from its end on, nor for an instant before it was read", async () => {
  const { state, ask } = reading();
  state.next = at(5);
  expect([await ask(at(1)), await ask(at(4))]).toEqual(["it 1", "it 1"]);
  state.next = undefined;
  expect([await ask(at(5)), await ask(at(6)), await ask(at(4))]).toEqual(["it 5", "it 5", "it 4"]);
});

test("nothing is kept while announcements may be missed, nor what could not be read", async () => {
  const { state, cache, ask } = reading();
  state.fails = true;
  await expect(Promise.all([ask(at(0)), ask(at(0))])).rejects.toThrow("the database is away");
  state.fails = false;
  expect(await ask(at(1))).toBe("it 1");
  cache.setListening(false);
  expect([await ask(at(2)), await ask(at(3))]).toEqual(["it 2", "it 3"]);
});
