import { fieldTexts } from "../fields/labels.ts";

export const personNames = {
  singular: { it: "Persona", en: "Person" },
  plural: { it: "Persone", en: "People" },
} as const;

export const personTexts = fieldTexts({
  givenName: "Nome | Given name",
  familyName: "Cognome | Family name",
  appointments: "Incarichi | Offices held",
  appointmentTitle: "Incarico | Office",
  appointmentType: "Tipo di incarico | Type",
  office: "Unità organizzativa | Office",
  from: "Dal | From",
  until: "Al | Until",
  pay: "Compensi | Pay",
  powers: "Deleghe | Delegated powers",
  body: "Biografia e competenze | Biography and skills",
  curriculum: "Curriculum vitae | Curriculum vitae",
  declarations:
    "Dichiarazioni e altri documenti | Declarations | Situazione patrimoniale, dichiarazioni e gli altri documenti dell'art. 14 del D.Lgs. 33/2013. | Documents of art. 14 of D.Lgs. 33/2013.",
  declarationTitle: "Titolo | Title",
  declarationFile: "File | File",
});
