import { fieldTexts } from "../fields/labels.ts";

export const personNames = {
  singular: { it: "Persona", en: "Person" },
  plural: { it: "Persone", en: "People" },
} as const;

export const personTexts = fieldTexts({
  givenName: "Nome | Given name",
  familyName: "Cognome | Family name",
  group: "Compare tra | Appears among | Decide l'indirizzo della pagina. | Decides the address of the page.",
  role: "Ruolo | Role | Come si legge negli elenchi, per esempio «Sindaca». Date e atti si scrivono negli incarichi, che compaiono qui da soli. | As lists say it, such as “Mayor”. Dates and acts belong to the positions held, which appear here by themselves.",
  skills: "Competenze | Skills",
  powers: "Deleghe | Delegated powers",
  body: "Biografia | Biography",
  curriculum: "Curriculum vitae | Curriculum vitae",
  declarations:
    "Dichiarazioni e altri documenti | Declarations | Situazione patrimoniale, dichiarazioni e gli altri documenti dell'art. 14 del D.Lgs. 33/2013. | Documents of art. 14 of D.Lgs. 33/2013.",
  declarationType: "Documento | Document",
  year: "Anno | Year",
  declarationTitle:
    "Titolo | Title | Solo se il nome del documento non basta. | Only where the name of the document is not enough.",
  gallery: "Galleria di immagini | Picture gallery",
  offices: "Organizzazione di riferimento | Belongs to",
  declarationFile: "File | File",
});
