import { civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";
import type { ActDocument, ActFile } from "../act-document.ts";
import { actTypeName } from "../vocabulary/act-types.ts";
import { Annex5, type changeKinds, formationModes } from "./annex-5.ts";
import type { ConservationBody } from "./conservation-body.ts";

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
    /** Who did it, by the log: the package is for the keeper, not for the public. */
    readonly person: string;
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

/** What metadata are made of: the act, without what has no place in them. */
type Described = Pick<PackagedAct, "document" | "editions" | "certificate">;

/** Metadata of an act's document for conservation. Throws when something is missing: such a package must not go out. */
export function metadataOf({ document, editions, certificate }: Described, body: ConservationBody): Annex5 {
  const main = document.files.find(({ nature }) => nature === "main");
  const attachments = document.files.filter(({ nature }) => nature === "attachment");
  const startsAt = new Date(document.startsAt);
  return Annex5.parse({
    IdDoc: idOf(main?.sha256 ?? "", document.id),
    ModalitaDiFormazione: document.body === body.name ? formationModes.made : formationModes.received,
    TipologiaDocumentale: actTypeName(document.type, "it"),
    DatiDiRegistrazione: {
      TipologiaDiFlusso: document.body === body.name ? "I" : "E",
      TipoRegistro: {
        Repertorio_Registro: {
          TipoRegistro: "Repertorio\\Registro",
          DataRegistrazioneDocumento: civilDateOf(startsAt),
          OraRegistrazioneDocumento: timeOf(startsAt),
          NumeroRegistrazioneDocumento: `${document.number}/${document.year}`,
          CodiceRegistro: document.register,
        },
      },
    },
    Soggetti: { Ruolo: rolesOf(document, editions, body) },
    ChiaveDescrittiva: { Oggetto: document.title },
    Allegati: {
      NumeroAllegati: attachments.length,
      IndiceAllegati: attachments.map((file, place) => ({
        IdDoc: idOf(file.sha256, `${document.id}/${place + 1}`),
        Descrizione: file.title || file.name,
      })),
    },
    Classificazione: {
      IndiceDiClassificazione: body.classification.index,
      Descrizione: body.classification.name,
      ...(body.classification.plan !== "" && { PianoDiClassificazione: body.classification.plan }),
    },
    Riservato: false,
    IdentificativoDelFormato: { Formato: main?.mime ?? "" },
    Verifica: {
      FirmatoDigitalmente: main?.mime === "application/pkcs7-mime" || (main?.signatures?.length ?? 0) > 0,
      SigillatoElettronicamente: false,
      MarcaturaTemporale: isStamped(main),
      ConformitaCopieImmagineSuSupportoInformatico: false,
    },
    Agg: {
      TipoAgg: [{ TipoAggregazione: "Serie Documentale", IdAggregazione: `${document.register}-${document.year}` }],
    },
    NomeDelDocumento: main?.name ?? "",
    VersioneDelDocumento: String(editions.at(-1)?.version ?? ""),
    ...latestChange(document, editions),
    Note: `Albo n. ${document.number}/${document.year}, ${document.firstDay} - ${document.lastDay}${certificate ? `; relata SHA-256 ${certificate.sha256}` : ""}`,
  });
}

const idOf = (sha256: string, identifier: string) => ({
  ImprontaCrittograficaDelDocumento: {
    Impronta: Buffer.from(sha256, "hex").toString("base64"),
    Algoritmo: "SHA-256" as const,
  },
  Identificativo: identifier,
});

/** Clock of Europe/Rome, to the second. */
const timeOf = (at: Date): string => `${clockTimeOf(at)}:${String(at.getUTCSeconds()).padStart(2, "0")}`;

function rolesOf(document: ActDocument, editions: PackagedAct["editions"], body: ConservationBody) {
  const administration = {
    IPAAmm: { Denominazione: body.name, CodiceIPA: body.ipa },
    IPAAOO: { Denominazione: body.area.name, CodiceIPA: body.area.code },
    IndirizziDigitaliDiRiferimento: [body.address],
  };
  const author =
    document.body === body.name
      ? { PAI: administration }
      : {
          PG: {
            DenominazioneOrganizzazione: document.body,
            ...(document.organ && { DenominazioneUfficio: document.organ }),
          },
        };
  const poster = editions[0]?.person ?? "";
  return [
    {
      AmministrazioneCheEffettuaLaRegistrazione: {
        TipoRuolo: "Amministrazione Che Effettua La Registrazione",
        PAI: administration,
      },
    },
    { Autore: { TipoRuolo: "Autore", ...author } },
    ...(poster === "" ? [] : [{ Operatore: { TipoRuolo: "Operatore", PF: personOf(poster) } }]),
  ];
}

/** First name and surname of who the log names; a program has the surname of its kind. */
function personOf(person: string) {
  const [first = "", ...rest] = person
    .replace(/ <.*>$/, "")
    .trim()
    .split(/\s+/);
  return rest.length > 0 ? { Cognome: rest.join(" "), Nome: first } : { Cognome: first, Nome: "sistema informatico" };
}

/** The latest change, which is the one that the annex has room for, with the document that was shown before it. */
function latestChange(document: ActDocument, editions: PackagedAct["editions"]) {
  const place = editions.findLastIndex(({ cause }) => changes[cause] !== undefined);
  const [edition, before] = [editions[place], editions[place - 1]];
  if (!edition || !before) return {};
  const shown = before.document.files.find(({ nature }) => nature === "main");
  const at = new Date(edition.at);
  return {
    TracciatureModificheDocumento: {
      TipoModifica: changes[edition.cause],
      SoggettoAutoreDellaModifica: personOf(edition.person),
      ...{ DataModifica: civilDateOf(at), OraModifica: timeOf(at) },
      IdDocVersionePrecedente: idOf(shown?.sha256 ?? "", `${document.id}#${before.version}`),
    },
  };
}

const isStamped = (file: ActFile | undefined): boolean =>
  (file?.timeStamps?.length ?? 0) > 0 || (file?.signatures ?? []).some(({ stampedBy }) => stampedBy !== undefined);

/** The same as XML: an element for each name, in the order of the annex; lists are the element again and again. */
export const metadataXml = (act: Described, body: ConservationBody): string =>
  `${declaration}${elements("DocumentoAmministrativoInformatico", metadataOf(act, body))}\n`;

/** What only the posting knows and the annex has no place for: term, periods, every change with its reason, certificate, entries of the register. */
export const postingXml = ({ document, editions, certificate }: Described): string =>
  `${declaration}${elements("Pubblicazione", {
    ...{ Numero: `${document.number}/${document.year}`, Inizio: document.startsAt, Fine: document.endsAt },
    Periodo: (document.periods ?? []).map(({ from, until }) => ({ Inizio: from, Fine: until })),
    ...{ OrigineDelTermine: document.term.citation, UfficioResponsabile: document.office },
    ResponsabileDelProcedimento: document.procedureOfficer ? [document.procedureOfficer] : [],
    Modifica: editions.flatMap(({ cause, at, role, version, reason }) =>
      changes[cause]
        ? [{ Tipo: changes[cause], Ruolo: role, Data: at, VersionePrecedente: version - 1, Motivo: reason }]
        : [],
    ),
    ImprontaRelata: certificate ? [certificate.sha256] : [],
    VoceRegistroPubblico: editions.map(({ entry, cause }) => `${entry} ${cause}`),
  })}\n`;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

type Written = string | number | boolean | object;

function elements(name: string, value: Written): string {
  if (Array.isArray(value)) return value.map((one: Written) => elements(name, one)).join("");
  if (typeof value !== "object") return `<${name}>${escapeXml(String(value))}</${name}>`;
  return `<${name}>${Object.entries(value as Record<string, Written>)
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
