import { z } from "zod";

const words = z.string().trim().min(1);
/** SHA-256 as the annex writes it. */
const hash = z.strictObject({ Impronta: z.string().regex(/^[A-Za-z0-9+/]{43}=$/), Algoritmo: z.literal("SHA-256") });
const documentId = z.strictObject({ ImprontaCrittograficaDelDocumento: hash, Identificativo: words });
const day = z.iso.date();
const time = z.iso.time({ precision: 0 });

/** Kinds of change that the annex knows. */
export const changeKinds = ["Annullamento", "Rettifica", "Integrazione", "Annotazione"] as const;

/** How a document was made: the annex's words for one that came by electronic means, and for one made by a program. */
export const formationModes = {
  received:
    "acquisizione di un documento informatico per via telematica o su supporto informatico, acquisizione della copia per immagine su supporto informatico di un documento analogico, acquisizione della copia informatica di un documento analogico",
  made: "creazione tramite utilizzo di strumenti software che assicurino la produzione di documenti nei formati previsti in allegato 2",
} as const;

const registered = z.strictObject({ Denominazione: words, CodiceIPA: words });
const administration = z.strictObject({
  IPAAmm: registered,
  IPAAOO: registered,
  IndirizziDigitaliDiRiferimento: z.array(words).min(1),
});
const person = z.strictObject({ Cognome: words, Nome: words });
const organisation = z.strictObject({ DenominazioneOrganizzazione: words, DenominazioneUfficio: words.optional() });

const role = z.union([
  z.strictObject({
    AmministrazioneCheEffettuaLaRegistrazione: z.strictObject({
      TipoRuolo: z.literal("Amministrazione Che Effettua La Registrazione"),
      PAI: administration,
    }),
  }),
  z.strictObject({
    Autore: z.union([
      z.strictObject({ TipoRuolo: z.literal("Autore"), PG: organisation }),
      z.strictObject({ TipoRuolo: z.literal("Autore"), PAI: administration }),
    ]),
  }),
  z.strictObject({ Operatore: z.strictObject({ TipoRuolo: z.literal("Operatore"), PF: person }) }),
]);

/**
 * Metadata of an administrative document for conservation: names, order and values of the schema in annex 5 of AgID's guidelines on
 * documents (det. 407/2020 and 371/2021), `DocumentoAmministrativoInformatico`. What the annex leaves open is left out; the test asks a
 * program of others with the annex's structure. The annex has one trace of a change: the latest; all of them are in `pubblicazione/`.
 */
export const Annex5 = z.strictObject({
  IdDoc: documentId,
  ModalitaDiFormazione: z.enum(formationModes),
  TipologiaDocumentale: words,
  DatiDiRegistrazione: z.strictObject({
    TipologiaDiFlusso: z.enum(["E", "U", "I"]),
    TipoRegistro: z.strictObject({
      Repertorio_Registro: z.strictObject({
        TipoRegistro: z.literal("Repertorio\\Registro"),
        DataRegistrazioneDocumento: day,
        OraRegistrazioneDocumento: time,
        NumeroRegistrazioneDocumento: z.string().regex(/^[1-9]\d*\/\d{4}$/),
        CodiceRegistro: z.string().regex(/^[A-Za-z0-9_.-]{1,16}$/),
      }),
    }),
  }),
  Soggetti: z.strictObject({ Ruolo: z.array(role).min(2) }),
  ChiaveDescrittiva: z.strictObject({ Oggetto: words }),
  Allegati: z
    .strictObject({
      NumeroAllegati: z.int().min(0).max(9_999),
      IndiceAllegati: z.array(z.strictObject({ IdDoc: documentId, Descrizione: words })),
    })
    .refine(({ NumeroAllegati, IndiceAllegati }) => NumeroAllegati === IndiceAllegati.length),
  Classificazione: z.strictObject({
    IndiceDiClassificazione: words,
    Descrizione: words,
    PianoDiClassificazione: words.optional(),
  }),
  Riservato: z.boolean(),
  IdentificativoDelFormato: z.strictObject({ Formato: z.string().regex(/^[a-z]+\/[\w.+-]+/) }),
  Verifica: z.strictObject({
    FirmatoDigitalmente: z.boolean(),
    SigillatoElettronicamente: z.boolean(),
    MarcaturaTemporale: z.boolean(),
    ConformitaCopieImmagineSuSupportoInformatico: z.boolean(),
  }),
  Agg: z.strictObject({
    TipoAgg: z
      .array(z.strictObject({ TipoAggregazione: z.literal("Serie Documentale"), IdAggregazione: words }))
      .min(1),
  }),
  NomeDelDocumento: words,
  VersioneDelDocumento: words,
  TracciatureModificheDocumento: z
    .strictObject({
      TipoModifica: z.enum(changeKinds),
      SoggettoAutoreDellaModifica: person,
      DataModifica: day,
      OraModifica: time,
      IdDocVersionePrecedente: documentId,
    })
    .optional(),
  Note: words,
});
export type Annex5 = z.infer<typeof Annex5>;
