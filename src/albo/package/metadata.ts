import type { ActDocument, ActFile } from "../act-document.ts";
import { actTypeName } from "../vocabulary/act-types.ts";
import { Annex5, type changeKinds, formationModes } from "./annex-5.ts";

/** A file of a package: its bytes are in `file/<sha256>`. */
export interface PackagedFile {
  readonly sha256: string;
  readonly name: string;
}

/** An act as it goes into conservation. */
export interface PackagedAct {
  readonly document: ActDocument;
  readonly editions: readonly {
    readonly version: number;
    readonly cause: string;
    readonly at: string;
    readonly entry: number;
    readonly role: string;
    readonly reason: string;
    readonly document: ActDocument;
  }[];
  readonly files: readonly (PackagedFile & {
    readonly mime: string;
    readonly from: string;
    readonly until: string | null;
  })[];
  readonly certificate: PackagedFile | null;
  /** The certificate as persons have signed it, oldest first. */
  readonly signedCertificates: readonly PackagedFile[];
}

const changes: Readonly<Record<string, (typeof changeKinds)[number]>> = {
  annulment: "Annullamento",
  obscuring: "Rettifica",
  extension: "Integrazione",
  annotation: "Annotazione",
  removal: "Annotazione",
};

/** Metadata of an act's document for conservation. Throws when something is missing: such a package must not go out. */
export function metadataOf({
  document,
  editions,
  certificate,
}: Omit<PackagedAct, "files" | "signedCertificates">): Annex5 {
  const main = document.files.find(({ nature }) => nature === "main");
  const attachments = document.files.filter(({ nature }) => nature === "attachment");
  const idOf = ({ sha256 }: Pick<ActFile, "sha256">, identifier: string) => ({
    ImprontaCrittograficaDelDocumento: { Impronta: sha256, Algoritmo: "SHA-256" as const },
    Identificativo: identifier,
  });
  return Annex5.parse({
    IdDoc: idOf(main ?? { sha256: "" }, document.id),
    ModalitaDiFormazione: formationModes[0],
    TipologiaDocumentale: actTypeName(document.type, "it"),
    DatiDiRegistrazione: {
      TipologiaDiFlusso: "interno",
      TipoRegistro: "repertorio",
      DataRegistrazione: document.startsAt,
      NumeroDocumento: `${document.number}/${document.year}`,
      CodiceRegistro: document.register,
    },
    Soggetti: {
      Ruolo: [
        { TipoRuolo: "Autore", Denominazione: document.organ ?? document.body },
        { TipoRuolo: "Amministrazione che effettua la registrazione", Denominazione: document.body },
        { TipoRuolo: "Assegnatario", Denominazione: document.office },
        ...(document.procedureOfficer
          ? [{ TipoRuolo: "Responsabile del procedimento", Denominazione: document.procedureOfficer }]
          : []),
      ],
    },
    ChiaveDescrittiva: { Oggetto: document.title },
    Allegati: {
      NumeroAllegati: attachments.length,
      IndiceAllegati: attachments.map((file, place) => ({
        IdDoc: idOf(file, `${document.id}/${place + 1}`),
        Descrizione: file.title || file.name,
      })),
    },
    Riservato: false,
    IdentificativoDelFormato: { Formato: main?.mime ?? "" },
    Verifica: {
      FirmatoDigitalmente: main?.mime === "application/pkcs7-mime" || (main?.signatures?.length ?? 0) > 0,
      SigillatoElettronicamente: false,
      MarcaturaTemporale: isStamped(main),
      ConformitaCopieImmagineSuSupportoInformatico: false,
    },
    NomeDelDocumento: main?.name ?? "",
    VersioneDelDocumento: editions.at(-1)?.version ?? 1,
    TracciatureModificheDocumento: {
      TracciaturaModifica: editions.flatMap(({ cause, at, role, version, reason }) => {
        const kind = changes[cause];
        return kind
          ? [
              {
                ...{ TipoModifica: kind, SoggettoAutoreDellaModifica: role, DataModifica: at },
                ...{ IdDocVersionePrecedente: `${document.id}#${version - 1}`, Motivo: reason },
              },
            ]
          : [];
      }),
    },
    Pubblicazione: {
      Inizio: document.startsAt,
      Fine: document.endsAt,
      OrigineDelTermine: document.term.citation,
      ImprontaRelata: certificate ? [certificate.sha256] : [],
      VoceRegistroPubblico: editions.map(({ entry, cause }) => `${entry} ${cause}`),
    },
  });
}

const isStamped = (file: ActFile | undefined): boolean =>
  (file?.timeStamps?.length ?? 0) > 0 || (file?.signatures ?? []).some(({ stampedBy }) => stampedBy !== undefined);

/** The same as XML: an element for each name, in the order of the annex; lists are the element again and again. */
export const metadataXml = (act: Omit<PackagedAct, "files" | "signedCertificates">): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${elements("DocumentoAmministrativoInformatico", metadataOf(act))}\n`;

type Written = string | number | boolean | { readonly [name: string]: Written } | readonly Written[];

function elements(name: string, value: Written): string {
  if (Array.isArray(value)) return value.map((one: Written) => elements(name, one)).join("");
  if (typeof value !== "object") return `<${name}>${escapeXml(String(value))}</${name}>`;
  return `<${name}>${Object.entries(value)
    .map(([inner, one]) => elements(inner, one))
    .join("")}</${name}>`;
}

const escapeXml = (value: string): string =>
  value
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
