import { createRequire } from "node:module";
import { type CountryResponse, open } from "maxmind";
import { expect, test } from "vitest";
import { countryAt, countryOf } from "./country.ts";
import { numberOfBytes } from "./networks/address.ts";
import { countrySource, openCountries } from "./networks/countries.ts";

const { resolve } = createRequire(import.meta.url);
/** Numbers that look like chance, the same each time. */
function* someNumbers(): Generator<number> {
  for (let seed = 7; ; seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) yield seed;
}

test("an address as bytes of a log has the country that it has as text", () => {
  const addresses = ["8.8.8.8", "151.1.1.1", "10.1.2.3", "192.168.1.1", "203.0.113.9", "224.0.0.1", "255.255.255.255"];
  for (const number of someNumbers().take(3_000)) {
    addresses.push([24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join("."));
  }
  addresses.push("2001:4860:4860::8888", "::1", "nome.example", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1..2.3", "");
  const countryOfBytes = (address: string) => {
    const number = numberOfBytes(Buffer.from(address));
    return number ? countryAt(number) : "";
  };
  expect(addresses.map(countryOfBytes)).toEqual(addresses.map(countryOf));
  expect(countryOfBytes("8.8.8.8")).toBe("US");
  expect(countryOfBytes("151.1.1.1")).toBe("IT");
});

test("the table was made from the package that is installed, and says of each address what that says", async () => {
  const { version } = createRequire(import.meta.url)(`${countrySource}/package.json`) as { version: string };
  expect(openCountries().version, "run scripts/make-country-table.ts").toBe(version);
  const reader = await open<CountryResponse & { country_code?: string }>(
    resolve(`${countrySource}/geo-whois-asn-country.mmdb`),
  );
  const addresses = [...someNumbers().take(4_000)].flatMap((number) => {
    const [first, second] = [(number >>> 16).toString(16), (number & 0xffff).toString(16)];
    return [[24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join("."), `2a0${number % 16}:${first}:${second}::1`];
  });
  const ours = addresses.map((address) => [address, countryOf(address)] as const).filter(([, code]) => code !== "");
  expect(ours.length).toBeGreaterThan(3_000);
  expect(ours).toEqual(ours.map(([address]) => [address, reader.get(address)?.country_code]));
});
