import { cuss } from "cuss/it";
// words collected by Shutterstock and contributors, CC BY 4.0
import naughty from "naughty-words/it.json" with { type: "json" };

/** Words that two lists know, or one is sure of: each list alone knows many that are harmless, such as «battere». */
const words = new Set([
  ...Object.entries(cuss).flatMap(([word, sureness]) => (sureness === 2 && !word.includes(" ") ? [word] : [])),
  ...naughty.filter((word) => !word.includes(" ") && (cuss[word] ?? 0) >= 1),
]);
const phrases = naughty.filter((word) => word.includes(" "));

/** What a name follows: then the same letters are a street or a person. */
const beforeStreet = [
  ...["via", "viale", "vicolo", "piazza", "piazzale", "piazzetta", "largo", "corso", "strada", "borgo", "contrada"],
  ...[
    "località",
    "frazione",
    "ponte",
    "porta",
    "rione",
    "quartiere",
    "scuola",
    "parco",
    "fosso",
    "rio",
    "monte",
    "villa",
  ],
];
const beforeName = [
  ...["signor", "signora", "sig", "sigra", "dott", "dottor", "dottore", "dottoressa", "dottssa", "prof", "professor"],
  ...[
    "ing",
    "avv",
    "arch",
    "geom",
    "don",
    "suor",
    "famiglia",
    "sindaco",
    "sindaca",
    "assessore",
    "assessora",
    "consigliere",
  ],
  ...["consigliera", "san", "santa", "ditta", "fratelli", "eredi"],
];
const before = new Set([...beforeStreet, ...beforeName]);

/** Surnames and names of places in Italy that the lists take for something else. */
const usualStops = new Set([
  "porco",
  "cagna",
  "culo",
  "pene",
  "troia",
  "pompa",
  "zoccola",
  "bocchino",
  "bordello",
  "figa",
]);
const capital = /^\p{Lu}/u;

const digits: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};
/** Letters that were written as digits, and those that were drawn out. */
const plainOf = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/[013457@$]/g, (sign) => digits[sign] ?? sign)
    .replaceAll(/(\p{L})\1{2,}/gu, "$1");

/**
 * Words in a text that a person should look at. They only flag: a list of words hides nothing. A name of a street or a family is
 * no such word: after «via» or «signor», or with a capital letter where it is a known surname or place.
 * @param stops further names, of this municipality
 */
export function flagWords(text: string, stops: ReadonlySet<string> = new Set()): string[] {
  const tokens = [...text.normalize("NFC").matchAll(/[\p{L}\p{N}@$]+/gu)].map(([token]) => token);
  const found = tokens.filter((token, place) => {
    const word = plainOf(token);
    if (!words.has(word) && !words.has(token.toLowerCase())) return false;
    if (stops.has(token.toLowerCase())) return false;
    if (before.has((tokens[place - 1] ?? "").toLowerCase())) return false;
    const isName = capital.test(token) && token !== token.toUpperCase() && place > 0;
    return !(isName && usualStops.has(word));
  });
  const spoken = ` ${tokens.map(plainOf).join(" ")} `;
  return [...new Set([...found.map(plainOf), ...phrases.filter((phrase) => spoken.includes(` ${phrase} `))])].slice(
    0,
    20,
  );
}
