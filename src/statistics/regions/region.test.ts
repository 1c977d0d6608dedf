import { expect, test } from "vitest";
import { countryOf } from "../country.ts";
import { countriesWithRegions, regionNames } from "./names.ts";
import { openRegions, regionOf } from "./region.ts";
import { regionName } from "./region-name.ts";

test("every region of the table has a name, and every region with a name has networks", () => {
  const file = openRegions();
  expect(file.names.toSorted()).toEqual(countriesWithRegions.toSorted());
  const codes = file.names.flatMap((country) => file.table(country)?.codes.filter((code) => code !== ""));
  expect(codes.toSorted()).toEqual([...regionNames.keys()].toSorted());
});

test("networks are in the region of those who use them", () => {
  // networks of the universities of Florence, Perugia, Turin, Milan, Palermo and Stanford
  const addresses = ["150.217.1.1", "141.250.1.1", "130.192.1.1", "159.149.1.1", "147.163.1.1", "171.64.1.1"];
  expect(addresses.map((address) => regionOf(address, countryOf(address)))).toEqual([
    ...["IT-52", "IT-55", "IT-21", "IT-25", "IT-82", "US-CA"],
  ]);
  expect(regionOf("2001:760:2c00::1", "IT")).toMatch(/^IT-\d\d$/);
  expect(regionOf("::ffff:150.217.1.1", "IT")).toBe("IT-52");
  expect(["", "nome.example", "::1", "1.2.3"].map((address) => regionOf(address, "IT"))).toEqual(["", "", "", ""]);
  expect(regionOf("150.217.1.1", "JP")).toBe("");
});

test("a region abroad is told with its country", () => {
  expect(regionName("IT-52", "it")).toBe("Toscana");
  expect(regionName("US-CA", "it")).toBe("California, Stati Uniti");
  expect(regionName("XX-1", "en")).toBe("XX-1");
});
