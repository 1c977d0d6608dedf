import fastify from "fastify";
import { expect, test } from "vitest";
import type { Collector } from "./collector.ts";
import { countRequests } from "./count-requests.ts";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

test("what is no page view is counted: requests, files, documents, lost addresses, searches, forms", async () => {
  const events: (string | number)[][] = [];
  const robots: string[] = [];
  const collector: Pick<Collector, "recordEvent" | "noteRobot"> = {
    noteRobot: ({ address, userAgent }) => robots.push(`${address} ${userAgent}`),
    recordEvent: ({ site, kind, key, count = 1 }) => events.push([site, kind, key, count]),
  };
  const app = fastify();
  await app.register(countRequests, { collector, siteOf: () => "comune", addressOf: () => "192.0.2.1" });
  for (const path of ["/stile.css", "/atti/a.pdf", "/ricerca", "/admin/x.pdf", "/pagina", "/robots.txt"])
    app.get(path, async () => "ok");
  app.post("/richiesta", async (_request, reply) => reply.code(303).header("location", "/grazie").send());
  const origin = await app.listen({ port: 0, host: "127.0.0.1" });
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`${origin}${path}`, { method, redirect: "manual", headers: { "user-agent": firefox, ...headers } });
  await ask("/pagina");
  await ask("/stile.css");
  await ask("/atti/a.pdf?x=1");
  await ask("/atti/a.pdf", { dnt: "1" });
  await ask("/manca");
  await ask("/manca", { "user-agent": "Googlebot/2.1" });
  await ask("/ricerca?q=Raccolta%20%20rifiuti");
  await ask("/ricerca?q=RSSMRA80A01D077X");
  await ask("/richiesta", {}, "POST");
  await ask("/admin/x.pdf");
  await ask("/healthz");
  await ask("/readyz?verbose");
  await ask("/robots.txt", { "user-agent": "Mozilla/5.0 (X11) Gecko/20100101 Firefox/1.0" });
  await app.close();
  expect(robots).toEqual(["192.0.2.1 Mozilla/5.0 (X11) Gecko/20100101 Firefox/1.0"]);
  expect(events).toEqual([
    ["comune", "download", "/atti/a.pdf", 1],
    ["comune", "notFound", "/manca", 1],
    ["comune", "search", "raccolta rifiuti", 1],
    ["comune", "form", "/richiesta", 1],
    ["comune", "hit", "", 10],
    ["comune", "file", "", 4],
  ]);
});
