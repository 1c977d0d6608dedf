import { defineDeskMessages } from "#src/kernel/messages.ts";
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
  video: "Video | Video",
  videoUrl: "Indirizzo del video | Address of the video",
  transcript:
    "Trascrizione del video | Transcript of the video | Serve a chi non può sentire o vedere il video. | For those who cannot hear or see the video.",
  contacts: "Contatti | Contacts | Punti di contatto da mostrare nella pagina. | Contact points to show on the page.",
});

/** Sentences of the checks. */
export const checkMessages = defineDeskMessages({
  it: {
    missing: "«{{field}}» è vuoto: lo compili per poter pubblicare.",
    missingInRow: "«{{list}}», riga {{row}}: «{{field}}» è vuoto. Lo compili oppure tolga la riga.",
    badAddress: "«{{field}}»: l'indirizzo non è valido. Deve cominciare con https:// oppure con /.",
    endsBefore: "«{{last}}» viene prima di «{{first}}»: controlli le due date.",
    tooLong: "«{{field}}» ha {{length}} caratteri: li riduca a {{most}} al massimo.",
    headingJump:
      "In «{{field}}» il titolo «{{text}}» salta un livello: cominci da «Intestazione 3», e sotto un titolo usi il livello che segue.",
    vagueLink:
      "In «{{field}}» il testo del link «{{text}}» non dice dove porta: scriva il nome della pagina o del documento.",
    rawLink:
      "In «{{field}}» il link «{{text}}» mostra un indirizzo: scriva al suo posto il nome della pagina, che si legge anche ad alta voce.",
    noTranscript: "Il video non ha una trascrizione: la aggiunga, o dica nel testo che cosa mostra.",
    shouting: "In «{{field}}» il testo «{{text}}» è tutto in maiuscolo: usi le minuscole, si legge meglio.",
    boldHeading:
      "In «{{field}}» la riga «{{text}}» è in grassetto ma non è un titolo: se è un titolo, scelga «Intestazione» nell'editor, così lo trova anche chi non vede.",
    tableHeader:
      "In «{{field}}» una tabella ha caselle vuote nella prima riga: scriva lì i nomi delle colonne, che il lettore di schermo ripete a ogni casella.",
    hardText:
      "«{{field}}» è difficile da leggere (indice Gulpease {{index}} su 100; sotto 60 è difficile per chi ha la licenza media): accorci le frasi e usi parole comuni.",
    longSentence: "In «{{field}}» una frase ha {{words}} parole: la divida in due. Comincia con «{{text}}».",
    officeWord: "In «{{field}}» c'è scritto «{{written}}»: è più chiaro «{{better}}».",
    needlessWord: "In «{{field}}» c'è scritto «{{written}}»: si può togliere.",
    capitals:
      "«{{field}}» è scritto tutto in maiuscolo: chi usa un lettore di schermo lo sente lettera per lettera. Usi le minuscole.",
  },
  en: {
    missing: "“{{field}}” is empty: please fill it in to publish.",
    missingInRow: "“{{list}}”, row {{row}}: “{{field}}” is empty. Please fill it in or remove the row.",
    badAddress: "“{{field}}”: the address is not valid. It must begin with https:// or with /.",
    endsBefore: "“{{last}}” comes before “{{first}}”: please check the two dates.",
    tooLong: "“{{field}}” has {{length}} characters: please shorten it to {{most}} at most.",
    headingJump:
      "In “{{field}}” the heading “{{text}}” skips a level: please begin with “Heading 3”, and below a heading use the next level.",
    vagueLink:
      "In “{{field}}” the link text “{{text}}” does not say where it leads: please write the name of the page or document.",
    rawLink:
      "In “{{field}}” the link “{{text}}” shows an address: please write the name of the page instead, which can be read aloud.",
    noTranscript: "The video has no transcript: please add one, or say in the text what it shows.",
    shouting: "In “{{field}}” the text “{{text}}” is all in capitals: lower case is easier to read.",
    boldHeading:
      "In “{{field}}” the line “{{text}}” is bold but no heading: if it is one, choose “Heading” in the editor, so that people who cannot see find it too.",
    tableHeader:
      "In “{{field}}” a table has empty cells in its first row: please write the names of the columns there; screen readers repeat them at each cell.",
    hardText:
      "“{{field}}” is hard to read (Gulpease index {{index}} of 100; below 60 it is hard for who has finished middle school): shorter sentences and common words help.",
    longSentence: "In “{{field}}” a sentence has {{words}} words: please make two of it. It begins with “{{text}}”.",
    officeWord: "In “{{field}}” it says “{{written}}”: “{{better}}” is clearer.",
    needlessWord: "In “{{field}}” it says “{{written}}”: it can be left out.",
    capitals: "“{{field}}” is all in capitals: screen readers spell it out. Please use lower case.",
  },
});
