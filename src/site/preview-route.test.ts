import { expect, test } from "vitest";
import { withDatabase } from "#test/database.ts";
import { aPressRelease } from "#test/factories/published.ts";
import { aMorning } from "#test/factories/register.ts";
import { withSite } from "#test/site.ts";
import { signPreview } from "./open-preview.ts";

const database = withDatabase();
const site = withSite(database);
const id = "5f2b8c1e-0000-4000-8000-000000000001";

test("a draft is shown to who holds the desk's link, while it lasts, and never kept or indexed", async () => {
  const expiresAt = new Date(aMorning.getTime() + 600_000);
  await database.owner
    .insertInto("published.previews")
    .values({ id, document: JSON.stringify(aPressRelease({ title: "Bozza segreta" })) as never, expiresAt })
    .execute();
  const address = `/anteprima/${id}?firma=${signPreview("secret", id, expiresAt)}`;
  const answer = await site.app.inject(address);
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain("Bozza segreta");
  expect(answer.body).toContain("questa pagina non è pubblica");
  expect([answer.headers["cache-control"], answer.headers["x-robots-tag"]]).toEqual(["no-store", "noindex, noarchive"]);

  for (const wrong of [
    `/anteprima/${id}`,
    `/anteprima/${id}?firma=x`,
    address.replace(/.$/, "_"),
    "/anteprima/1?firma=x",
  ]) {
    expect(await site.text(wrong, 404)).not.toContain("Bozza segreta");
  }
  site.now = expiresAt;
  expect(await site.text(address, 404)).toContain("non è più valida");
  site.now = aMorning;
});
