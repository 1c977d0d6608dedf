import type { DemoItem } from "../item.ts";

/** What people ask at the counter, as they ask it. */
export const faqs: readonly DemoItem[] = [
  {
    slug: "quanto-dura-la-carta-d-identita",
    it: {
      title: "Quanto dura la carta d'identità elettronica?",
      body: "Dieci anni per chi ha compiuto diciotto anni, cinque dai tre ai diciotto anni, tre per i più piccoli. Scade nel giorno del compleanno.",
      topics: ["residenza"],
      offices: ["servizi-demografici"],
      services: ["carta-identita-elettronica"],
    },
    en: {
      title: "How long is the electronic identity card valid?",
      body: "Ten years for adults, five years from three to eighteen years of age, three years for smaller children. It expires on a birthday.",
    },
  },
  {
    slug: "come-entro-in-centro-in-auto",
    it: {
      title: "Come entro in centro in auto se devo solo caricare o scaricare?",
      body: "Può fermarsi quindici minuti nelle piazzole di carico e scarico, negli orari indicati dai cartelli. Se passa da un varco fuori orario, lo comunichi alla Polizia Municipale entro 48 ore.",
      topics: ["ztl", "parcheggi"],
      offices: ["polizia-municipale"],
      services: ["permesso-ztl"],
      documents: ["disciplinare-ztl"],
    },
    en: {
      title: "How do I drive into the old town just to load or unload?",
      body: "You may stop for fifteen minutes in the loading bays, at the hours on the signs. If you pass a gate at another hour, tell the Municipal Police within 48 hours.",
    },
  },
  {
    slug: "dove-butto-i-mobili-vecchi",
    it: {
      title: "Dove butto i mobili vecchi?",
      body: "Li può portare al centro di raccolta, oppure chiedere il ritiro gratuito a casa: fino a tre pezzi per volta.",
      topics: ["gestione-rifiuti"],
      offices: ["ufficio-ambiente"],
      services: ["ritiro-ingombranti"],
    },
  },
  {
    slug: "entro-quando-cambio-residenza",
    it: {
      title: "Entro quando devo dichiarare il cambio di casa?",
      body: "Entro venti giorni dal trasferimento. L'iscrizione parte dal giorno della dichiarazione; il Comune controlla nei quarantacinque giorni che seguono.",
      topics: ["residenza"],
      offices: ["servizi-demografici"],
      services: ["cambio-di-residenza"],
      documents: ["modulo-cambio-residenza"],
    },
  },
  {
    slug: "posso-pagare-la-tari-a-rate",
    it: {
      title: "Posso pagare la TARI a rate?",
      body: "Sì. L'avviso ha già due rate; per dividerla in più parti presenti una richiesta all'Ufficio tributi prima della scadenza.",
      topics: ["imposte"],
      offices: ["ufficio-tributi"],
      services: ["tari"],
    },
  },
  {
    slug: "come-vedo-se-un-bando-e-aperto",
    it: {
      title: "Come vedo se un bando è ancora aperto?",
      body: "La pagina del bando dice «Aperto», «Chiuso» o «In apertura», e riporta l'ora della scadenza. Gli elenchi lo mostrano accanto al titolo.",
      topics: ["concorsi"],
      offices: ["urp"],
    },
  },
];
