/** Words and short phrases, folded, that mean the same to somebody who looks for something of an Italian municipality. */
const sameInItalian: readonly (readonly string[])[] = [
  ["tari", "tassa rifiuti", "tariffa rifiuti"],
  ["spazzatura", "immondizia", "rifiuti"],
  ["ingombranti", "mobili vecchi"],
  ["isola ecologica", "centro raccolta", "ricicleria"],
  ["raccolta differenziata", "porta porta"],
  ["cie", "carta identita", "documento identita"],
  ["ztl", "zona traffico limitato", "traffico limitato"],
  ["vigili", "polizia municipale", "polizia locale"],
  ["urp", "ufficio relazioni pubblico"],
  ["anagrafe", "servizi demografici", "stato civile"],
  ["suap", "sportello unico attivita produttive"],
  ["trasloco", "cambio residenza", "cambio casa", "cambiare casa"],
  ["asilo", "nido", "nidi"],
  ["refezione", "mensa", "mensa scolastica"],
  ["disabili", "invalidi", "handicap", "persone disabilita"],
  ["contrassegno", "tagliando disabili", "pass disabili"],
  ["dehors", "tavolini", "suolo pubblico"],
  ["cdu", "certificato destinazione urbanistica"],
  ["concessione edilizia", "permesso costruire", "licenza edilizia"],
  ["prg", "piano regolatore", "regolamento urbanistico"],
  ["affitto", "locazione", "canone"],
  ["concorso", "assunzione", "lavoro comune"],
  ["gara", "appalto"],
  ["foia", "accesso civico"],
  ["tasse", "tributi", "imposte"],
  ["bonus affitto", "contributo affitto"],
];

/** Longest phrase in words. */
export const longestPhrase = 4;

const byPhrase = new Map<string, readonly string[]>();
for (const group of sameInItalian)
  for (const phrase of group)
    byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), ...group.filter((other) => other !== phrase)]);

/** What else a folded phrase is called, as phrases; empty for most, and in languages other than Italian. */
export const synonymsOf = (phrase: string, locale: string): readonly string[] =>
  locale === "it" ? (byPhrase.get(phrase) ?? []) : [];
