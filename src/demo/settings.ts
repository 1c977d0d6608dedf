import type { Fields } from "./item.ts";

/** What the demonstration says of itself on every page; codes and addresses lead nowhere. */
export const demoSettings: { readonly it: Fields; readonly en: Fields } = {
  it: {
    municipality: "Comune di Cortona",
    placeName: "Cortona",
    patronDay: "22/02",
    region: { label: "Regione Toscana", url: "https://www.regione.toscana.it" },
    codes: { istat: "051017", ipa: "dimostrazione", fiscal: "00000000000" },
    demonstration: true,
    address: "Piazza della Repubblica 13, 52044 Cortona (AR)",
    phone: "0575 000 100",
    email: "urp@comune.cortona.example",
    pec: "protocollo@pec.comune.cortona.example",
    profiles: [],
    primaryColor: "#7a1f2b",
    languages: ["it", "en"],
  },
  en: { municipality: "Municipality of Cortona", region: { label: "Tuscany Region" } },
};

/** News shown on the home page, by slug. */
export const highlights: readonly string[] = [
  "ztl-dal-primo-del-mese-i-permessi-si-rinnovano-anche-per-posta-certificata",
  "al-maec-la-mostra-sui-bronzi-supera-i-cinquemila-visitatori",
  "un-registro-pubblico-per-tutto-quello-che-il-comune-comunica",
];
