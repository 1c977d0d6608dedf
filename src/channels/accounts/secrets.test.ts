import { randomBytes } from "node:crypto";
import { mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { readSealKey, seal, unseal } from "./seal-secret.ts";

const database = withDatabase();

test("a sealed secret opens with its key on its own row only, and shows nothing of itself", () => {
  const key = randomBytes(32);
  const sealed = seal(key, "account-1", { accessToken: "EAAB-segreto" });
  expect(sealed.includes("segreto")).toBe(false);
  expect(unseal(key, "account-1", sealed)).toEqual({ accessToken: "EAAB-segreto" });
  expect(() => unseal(key, "account-2", sealed)).toThrow();
  expect(() => unseal(randomBytes(32), "account-1", sealed)).toThrow();
  for (const place of [0, 5, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(() => unseal(key, "account-1", changed)).toThrow();
  }
});

test("the key is made once, for its owner only", async () => {
  const folder = join(await mkdtemp(join(tmpdir(), "arengo-keys-")), "keys");
  const [one, two] = await Promise.all([readSealKey(folder), readSealKey(folder)]);
  expect(one.equals(two)).toBe(true);
  expect((await stat(join(folder, "channels.key"))).mode & 0o777).toBe(0o600);
});

test("the site cannot read a secret, sealed as it is", async () => {
  await expect(database.site.selectFrom("channels.accounts").select("secret").execute()).rejects.toThrow(
    /permission denied/,
  );
});

test("the archive of what was sent is changed by nobody, its owner included", async () => {
  await expect(database.worker.deleteFrom("channels.archive").execute()).rejects.toThrow(/permission denied/);
  const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
  await database.pool.query(`
    insert into channels.accounts (id, site, network, name, connected_at) values ('${id(1)}', 'c', 'mastodon', 'n', now());
    insert into channels.posts (id, site, title, text, state, release, author_id, author, created_at, changed_at)
      values ('${id(2)}', 'c', 't', 't', 'approved', 'now', '1', 'a', now(), now());
    insert into channels.deliveries (id, post_id, account_id, state, message, sha256, due_at, next_at, created_at)
      values ('${id(3)}', '${id(2)}', '${id(1)}', 'sent', '{}', repeat('0', 64), now(), now(), now());
    insert into channels.archive (delivery_id, at, what, message, sha256) values ('${id(3)}', now(), 'sent', '{}', 'x')`);
  await expect(database.pool.query("delete from channels.archive")).rejects.toThrow(/never changed/);
  await expect(database.pool.query("update channels.archive set what = 'deleted'")).rejects.toThrow(/never changed/);
});
