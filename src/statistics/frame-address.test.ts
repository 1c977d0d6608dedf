import { expect, test } from "vitest";
import { frameAddress } from "./frame-address.ts";

const sites = [
  { key: "comune", name: "Comune", origin: "https://comune.esempio.it" },
  { key: "museo", name: "Museo", origin: "https://museo.esempio.it" },
];

test.each([
  ["/statistiche/incorpora?dal=2026-01-01&al=2026-01-31", "/statistiche/incorpora?dal=2026-01-01&al=2026-01-31"],
  ["/fr/statistics/embed", "/fr/statistics/embed"],
  [
    "https://comune.esempio.it/statistiche/incorpora?dal=2026-01-01&al=2026-01-31",
    "/statistiche/incorpora?dal=2026-01-01&al=2026-01-31&sito=comune",
  ],
  ["http://museo.esempio.it/statistiche/incorpora?sito=tutti", "/statistiche/incorpora?sito=tutti"],
  ["https://altrove.esempio.it/statistiche/incorpora", undefined],
  ["//altrove.esempio.it/statistiche/incorpora", undefined],
  ["/statistiche", undefined],
  ["https://comune.esempio.it/novita", undefined],
  ["mailto:a@esempio.it", undefined],
  ["http://", undefined],
  ["/\\altrove.it/statistiche/incorpora", undefined],
])("a link to %s is shown as the frame %s", (href, shown) => {
  expect(frameAddress(href, sites)).toBe(shown);
});
