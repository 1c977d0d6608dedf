import type { ActDocument } from "../act-document.ts";
import { actTypeName } from "../vocabulary/act-types.ts";

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
  readonly files: readonly {
    readonly sha256: string;
    readonly name: string;
    readonly mime: string;
    readonly from: string;
    readonly until: string | null;
  }[];
  readonly certificate: { readonly sha256: string; readonly name: string } | null;
}

const changes: Readonly<Record<string, string>> = {
  annulment: "Annullamento",
  obscuring: "Rettifica",
  extension: "Integrazione",
  annotation: "Annotazione",
  removal: "Annotazione",
};

/**
 * Metadata of an act's document for conservation, as XML. The names of the elements are those of annex 5 of AgID's
 * guidelines on documents (det. 407/2020 and 371/2021); they were not held against its XSD.
 */
export function metadataXml({ document, editions, certificate }: PackagedAct): string {
  const main = document.files.find(({ nature }) => nature === "main");
  const attachments = document.files.filter(({ nature }) => nature === "attachment");
  const print = (sha256: string) =>
    element("ImprontaCrittograficaDelDocumento", [text("Impronta", sha256), text("Algoritmo", "SHA-256")]);
  const subject = (role: string, name: string) =>
    element("Soggetto", [text("TipoRuolo", role), text("Denominazione", name)]);
  const last = editions.at(-1)?.version ?? 1;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("DocumentoInformatico", [
    element("IdDoc", [print(main?.sha256 ?? ""), text("Identificativo", document.id)]),
    text(
      "ModalitaDiFormazione",
      "acquisizione di un documento informatico per via telematica o su supporto informatico",
    ),
    text("TipologiaDocumentale", actTypeName(document.type, "it")),
    element("DatiDiRegistrazione", [
      text("TipologiaDiFlusso", "interno"),
      text("TipoRegistro", "Repertorio/Registro: albo pretorio on line"),
      text("DataRegistrazione", document.startsAt),
      text("NumeroDocumento", `${document.number}/${document.year}`),
      text("CodiceRegistro", document.register),
    ]),
    element("Soggetti", [
      subject("Autore", document.organ ?? document.body),
      subject("Amministrazione che effettua la registrazione", document.body),
      subject("Assegnatario", document.office),
      ...(document.procedureOfficer ? [subject("RUP", document.procedureOfficer)] : []),
    ]),
    element("ChiaveDescrittiva", [text("Oggetto", document.title)]),
    element("Allegati", [
      text("NumeroAllegati", String(attachments.length)),
      ...attachments.map((file) =>
        element("IndiceAllegati", [print(file.sha256), text("Descrizione", file.title || file.name)]),
      ),
    ]),
    text("Riservato", "false"),
    element("IdentificativoDelFormato", [text("Formato", main?.mime ?? "")]),
    element("Verifica", [
      text("FirmatoDigitalmente", String(main?.mime === "application/pkcs7-mime")),
      text("SigillatoElettronicamente", "false"),
      text("MarcaturaTemporale", "false"),
      text("ConformitaCopieImmagineSuSupportoInformatico", "false"),
    ]),
    text("NomeDelDocumento", main?.name ?? ""),
    text("VersioneDelDocumento", String(last)),
    element(
      "TracciatureModificheDocumento",
      editions
        .filter(({ cause }) => changes[cause] !== undefined)
        .map(({ cause, at, role, version, reason }) =>
          element("TracciaturaModifica", [
            text("TipoModifica", changes[cause] ?? ""),
            text("SoggettoAutoreDellaModifica", role),
            text("DataModifica", at),
            text("IdDocVersionePrecedente", `${document.id}#${version - 1}`),
            text("Motivo", reason),
          ]),
        ),
    ),
    element("Pubblicazione", [
      text("Inizio", document.startsAt),
      text("Fine", document.endsAt),
      text("OrigineDelTermine", document.term.citation),
      ...(certificate ? [text("ImprontaRelata", certificate.sha256)] : []),
      ...editions.map(({ entry, cause }) => text("VoceRegistroPubblico", `${entry} ${cause}`)),
    ]),
  ])}\n`;
}

const element = (name: string, children: readonly string[]): string => `<${name}>${children.join("")}</${name}>`;
const text = (name: string, value: string): string => element(name, [escapeXml(value)]);

const escapeXml = (value: string): string =>
  value
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
