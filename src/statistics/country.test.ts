import { expect, test } from "vitest";
import { countryOfBytes, countryOfText } from "./country.ts";

test("an address as bytes of a log has the country that it has as text", () => {
  const addresses = ["8.8.8.8", "151.1.1.1", "10.1.2.3", "192.168.1.1", "203.0.113.9", "224.0.0.1", "255.255.255.255"];
  let seed = 7;
  for (let count = 0; count < 3_000; count += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    addresses.push([24, 16, 8, 0].map((bits) => (seed >>> bits) & 255).join("."));
  }
  addresses.push("2001:4860:4860::8888", "::1", "nome.example", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1..2.3", "");
  expect(addresses.map((address) => countryOfBytes(Buffer.from(address)))).toEqual(addresses.map(countryOfText));
  expect(countryOfBytes(Buffer.from("8.8.8.8"))).toBe("US");
  expect(countryOfBytes(Buffer.from("151.1.1.1"))).toBe("IT");
});
