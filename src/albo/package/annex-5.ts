import { z } from "zod";

const words = z.string().trim().min(1);
const hash = z.strictObject({ Impronta: z.string().regex(/^[0-9a-f]{64}$/), Algoritmo: z.literal("SHA-256") });
const documentId = z.strictObject({ ImprontaCrittograficaDelDocumento: hash, Identificativo: words });

/** Kinds of change that the annex knows. */
export const changeKinds = ["Annullamento", "Rettifica", "Integrazione", "Annotazione"] as const;

/** Ways in which a document was made; the first words of the annex's four. */
export const formationModes = [
  "acquisizione di un documento informatico per via telematica o su supporto informatico",
  "creazione tramite l'utilizzo di strumenti software",
] as const;

/**
 * Metadata of a document for conservation, with the names and values of annex 5 of AgID's guidelines on documents (det. 407/2020 and
 * 371/2021), in the order in which they are written. The annex's own XSD is not in this repository: what is checked is that nothing
 * is missing, empty, misnamed or outside the annex's lists. `Pubblicazione` is ours and stands at the end.
 */
export const Annex5 = z.strictObject({
  IdDoc: documentId,
  ModalitaDiFormazione: z.enum(formationModes),
  TipologiaDocumentale: words,
  DatiDiRegistrazione: z.strictObject({
    TipologiaDiFlusso: z.enum(["entrata", "uscita", "interno"]),
    TipoRegistro: z.enum(["nessuno", "protocollo", "repertorio"]),
    DataRegistrazione: z.iso.datetime({ precision: 3 }),
    NumeroDocumento: z.string().regex(/^[1-9]\d*\/\d{4}$/),
    CodiceRegistro: words,
  }),
  Soggetti: z.strictObject({
    Ruolo: z
      .array(
        z.strictObject({
          TipoRuolo: z.enum([
            ...(["Autore", "Amministrazione che effettua la registrazione", "Assegnatario", "Mittente"] as const),
            "Responsabile del procedimento",
          ]),
          Denominazione: words,
        }),
      )
      .min(2),
  }),
  ChiaveDescrittiva: z.strictObject({ Oggetto: words }),
  Allegati: z
    .strictObject({
      NumeroAllegati: z.int().nonnegative(),
      IndiceAllegati: z.array(z.strictObject({ IdDoc: documentId, Descrizione: words })),
    })
    .refine(({ NumeroAllegati, IndiceAllegati }) => NumeroAllegati === IndiceAllegati.length),
  Riservato: z.boolean(),
  IdentificativoDelFormato: z.strictObject({ Formato: z.string().regex(/^[a-z]+\/[\w.+-]+/) }),
  Verifica: z.strictObject({
    FirmatoDigitalmente: z.boolean(),
    SigillatoElettronicamente: z.boolean(),
    MarcaturaTemporale: z.boolean(),
    ConformitaCopieImmagineSuSupportoInformatico: z.boolean(),
  }),
  NomeDelDocumento: words,
  VersioneDelDocumento: z.int().positive(),
  TracciatureModificheDocumento: z.strictObject({
    TracciaturaModifica: z.array(
      z.strictObject({
        TipoModifica: z.enum(changeKinds),
        SoggettoAutoreDellaModifica: words,
        DataModifica: z.iso.datetime({ precision: 3 }),
        IdDocVersionePrecedente: z.string().regex(/^[0-9a-f-]{36}#[1-9]\d*$/),
        Motivo: words,
      }),
    ),
  }),
  Pubblicazione: z.strictObject({
    Inizio: z.iso.datetime({ precision: 3 }),
    Fine: z.iso.datetime({ precision: 3 }),
    OrigineDelTermine: words,
    ImprontaRelata: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
    VoceRegistroPubblico: z.array(words).min(1),
  }),
});
export type Annex5 = z.infer<typeof Annex5>;
