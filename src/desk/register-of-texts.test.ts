import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const catalogues = globSync("src/{desk,channels,content}/**/{*messages.ts,words/*.ts,messages/*.ts}");

/** Every text between quotes of a catalogue, with the file it stands in. */
const texts = catalogues.flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => ({ file, text })),
);
const found = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text));

test("no text of the desk calls its reader tu", () => {
  expect(texts.length).toBeGreaterThan(2_000);
  expect(found(/(?<![\p{L}{])(tuo|tua|tuoi|tue|vai su|dai il|puoi|devi|vuoi|hai)(?![\p{L}}])/iu)).toEqual([]);
  // a command with its object, written as one word only to whom one calls tu
  const joined = /(?<!\p{L})(dividi|invia|apri|chiudi|sposta|scrivi|copia|cancella|manda|fal)l[oaie](?!\p{L})/iu;
  expect(found(joined)).toEqual([]);
});

test("a button says what the program does, and does not tell its reader to do it", () => {
  const toThePerson =
    /^(Salvi|Torni|Apra|Aggiunga|Tolga|Mostri|Veda|Registri|Confermi|Rilevi|Porti|Rimandi|Dichiari|Annoti|Ritiri|Pubblichi|Cominci)(?!\p{L})/u;
  expect(found(toThePerson).filter(({ text }) => !/[.:]/.test(text))).toEqual([]);
});
