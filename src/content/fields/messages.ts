import { defineMessages } from "#src/kernel/messages.ts";
import { fieldTexts } from "./labels.ts";

/** Fields that every type has. */
export const commonTexts = fieldTexts({
  title: "Titolo | Title | Chiaro e breve: dice di che cosa si tratta. | Clear and short: says what it is about.",
  summary:
    "Descrizione breve | Short description | Una o due frasi, al massimo 255 caratteri: si legge negli elenchi e nei motori di ricerca. | One or two sentences, 255 characters at most: shown in lists and search engines.",
  topics:
    "Argomenti | Topics | Almeno uno: la pagina comparirà anche sotto questi argomenti. | At least one: the page will also appear under these topics.",
  optionalTopics:
    "Argomenti | Topics | La pagina comparirà anche sotto questi argomenti. | The page will also appear under these topics.",
  image: "Immagine | Picture",
  content: "Contenuto | Content",
  relations: "Collegamenti | Relations",
  details: "Dettagli | Details",
  files: "File | Files",
  furtherInformation: "Ulteriori informazioni | Further information",
  contacts: "Contatti | Contacts | Punti di contatto da mostrare nella pagina. | Contact points to show on the page.",
});

/** Appended to the label of what is wanted before publishing. */
export const requiredNote = { it: "obbligatorio per pubblicare", en: "required to publish" } as const;

/** Sentences of the checks. */
export const checkMessages = defineMessages({
  it: {
    missing: "«{{field}}» è vuoto: lo compili per poter pubblicare.",
    missingInRow: "«{{list}}», riga {{row}}: «{{field}}» è vuoto. Lo compili oppure tolga la riga.",
    badAddress: "«{{field}}»: l'indirizzo non è valido. Deve cominciare con https:// oppure con /.",
    endsBefore: "«{{last}}» viene prima di «{{first}}»: controlli le due date.",
    tooLong: "«{{field}}» ha {{length}} caratteri: li riduca a {{most}} al massimo.",
    headingJump: "In «{{field}}» un titolo salta un livello: usi i livelli nell'ordine, senza saltarne.",
    vagueLink:
      "In «{{field}}» il testo del link «{{text}}» non dice dove porta: scriva il nome della pagina o del documento.",
    capitals:
      "«{{field}}» è scritto tutto in maiuscolo: chi usa un lettore di schermo lo sente lettera per lettera. Usi le minuscole.",
  },
  en: {
    missing: "“{{field}}” is empty: please fill it in to publish.",
    missingInRow: "“{{list}}”, row {{row}}: “{{field}}” is empty. Please fill it in or remove the row.",
    badAddress: "“{{field}}”: the address is not valid. It must begin with https:// or with /.",
    endsBefore: "“{{last}}” comes before “{{first}}”: please check the two dates.",
    tooLong: "“{{field}}” has {{length}} characters: please shorten it to {{most}} at most.",
    headingJump: "In “{{field}}” a heading skips a level: please use levels in order.",
    vagueLink:
      "In “{{field}}” the link text “{{text}}” does not say where it leads: please write the name of the page or document.",
    capitals: "“{{field}}” is all in capitals: screen readers spell it out. Please use lower case.",
  },
});
