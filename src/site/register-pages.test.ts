import { expect, test } from "vitest";
import { findByEntries, findByEntry, publishDocument } from "#src/content/index.ts";
import { roleName } from "#src/identity/index.ts";
import { registerRoutes, verifierKeyOf, verifyRegister } from "#src/register/index.ts";
import { registerPages } from "#src/register/site-pages.ts";
import { withDatabase } from "#test/database.ts";
import { aMorning, aPublicDocument } from "#test/factories/register.ts";
import { aSigner } from "#test/factories/signer.ts";
import { withSite } from "#test/site.ts";

const database = withDatabase();
const site = withSite(database, {
  pages: registerPages({ findByEntries, nameRole: roleName }),
  plugins: [
    async (app) => {
      const deps = { db: database.site, verifierKey: verifierKeyOf(aSigner()), findByEntry, now: () => site.now };
      await app.register(registerRoutes(deps));
    },
  ],
});
const publish = (id: string) =>
  database.desk
    .transaction()
    .execute((tx) =>
      publishDocument(
        tx,
        { signer: aSigner(), eventJobs: {}, now: aMorning },
        { document: aPublicDocument({ id, site: "comune" }), role: "approver" },
      ),
    );

test("an entry has a page for people and an answer for programs, side by side, and both follow the next publication", async () => {
  await publish("a");
  expect(await site.text("/registro/entry/1")).toContain("e da allora non è stato cambiato");
  expect(await site.text("/en/register/entry/1")).toContain("it has not been changed since");
  expect(JSON.parse(await site.text("/registro/entry/1.json"))).toMatchObject({ inclusionProof: { treeSize: 1 } });
  expect(await site.text("/registro")).toContain("/registro/entry/1");
  await publish("b");
  await expect.poll(() => site.text("/registro")).toContain("/registro/entry/2");
  expect(JSON.parse(await site.text("/registro/entry/1.json"))).toMatchObject({ inclusionProof: { treeSize: 2 } });
});

test("the whole site's register is verified from outside", async () => {
  const url = await site.app.listen({ host: "127.0.0.1", port: 0 });
  expect(await verifyRegister({ kind: "site", url })).toMatchObject({ ok: true, size: 2 });
});

test.each(["/registro/entry/0", "/registro/entry/x", "/registro/entry/99", "/registro/entry/1.xml", "/registro/tile/"])(
  "%s is refused, never a fault",
  async (path) => {
    const { statusCode } = await site.app.inject(path);
    expect([400, 404]).toContain(statusCode);
  },
);
