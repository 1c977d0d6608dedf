import { expect, test } from "vitest";
import { countryOf } from "./country.ts";
import { languageOfBrowser, wishedLanguage } from "./language.ts";
import { referrerHost, referrerKind } from "./referrer.ts";

test.each([
  ["https://www.google.it/", "search"],
  ["http://www.google.co.uk/search?q=x", "search"],
  ["https://it.search.yahoo.com/x", "search"],
  ["https://duckduckgo.com/", "search"],
  ["https://mail.google.com/", "site"],
  ["https://www.googleanalytics.example/", "site"],
  ["https://m.facebook.com/", "social"],
  ["https://t.co/abc", "social"],
  ["https://l.instagram.com/?u=x", "social"],
  ["https://www.giornale.example:8080/a", "site"],
  ["android-app://com.google.android.gm", "direct"],
  ["-", "direct"],
  [undefined, "direct"],
])("what links from %s is told by its host", (referrer, kind) => {
  expect(referrerKind(referrerHost(referrer))).toBe(kind);
});

test("a link that names its campaign is one, whoever carried it", () => {
  expect(referrerKind("www.facebook.com", "?a=1&utm_source=newsletter")).toBe("campaign");
  expect(referrerKind("", "?utm_something=1")).toBe("direct");
});

test("countries come from the table of the package", () => {
  expect(["8.8.8.8", "151.1.1.1", "2001:4860:4860::8888", "192.168.1.1", "localhost", ""].map(countryOf)).toEqual([
    ...["US", "IT", "US", "", "", ""],
  ]);
});

test("languages are those that the browser wished for, or told in its name", () => {
  expect(["it-IT,it;q=0.9", "de", "*", "", undefined].map(wishedLanguage)).toEqual(["it", "de", "", "", ""]);
  expect(languageOfBrowser("Mozilla/5.0 (Windows; U; Windows NT 5.1; it-IT; rv:1.9)")).toBe("it");
  expect(languageOfBrowser("Mozilla/5.0 (X11; Linux x86_64; rv:145.0)")).toBe("");
});
