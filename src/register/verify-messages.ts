import { defineDeskMessages, type Locale } from "#src/kernel/messages.ts";
import type { RegisterFinding } from "./verify-findings.ts";

/** A sentence for each thing that a verification can find. */
export const findingTexts = defineDeskMessages({
  it: {
    "entry-missing": "Manca la voce n. {{number}}.",
    "entries-missing": "Mancano le voci da {{number}} a {{until}}, e tutto ciò che le riguarda.",
    "entry-unreadable": "La voce n. {{number}} non è una voce nella sua forma canonica.",
    "entry-differs":
      "La voce n. {{number}} è stata cambiata: la sua impronta non è più quella registrata ({{node}}{{tile}}).",
    "entry-column-differs": "Voce n. {{number}}: la colonna {{column}} dice «{{given}}», la voce «{{expected}}».",
    "entry-order": "Voce n. {{number}}: la versione {{given}} non segue la precedente dello stesso documento.",
    "entry-replaces":
      "Voce n. {{number}}: dice di sostituire la n. {{given}}, che non è una voce precedente dello stesso documento.",
    "leaf-hash-differs": "Voce n. {{number}}: l'impronta accanto ad essa è sbagliata.",
    "counter-differs": "Il contatore dice {{given}}, le voci sono {{expected}}.",
    "node-missing": "Manca l'impronta del nodo {{node}} (voci da {{number}} a {{until}}).",
    "node-differs": "L'impronta del nodo {{node}} (voci da {{number}} a {{until}}) non è quella ricalcolata.",
    "node-extra": "L'impronta del nodo {{node}} è di voci che non ci sono.",
    "checkpoint-missing": "Manca il sigillo per {{size}} voci.",
    "checkpoint-none": "Non c'è alcun sigillo (checkpoint): non c'è nulla contro cui verificare.",
    "checkpoint-unreadable": "Il sigillo per {{size}} voci non è leggibile.",
    "checkpoint-other-key": "Il sigillo per {{size}} voci non è firmato con la chiave del registro.",
    "checkpoint-signature": "La firma del sigillo per {{size}} voci non è valida.",
    "checkpoint-origin": "Il sigillo per {{size}} voci è di un altro registro: «{{given}}» invece di «{{expected}}».",
    "checkpoint-size": "Il sigillo che sta al posto {{size}} parla di {{given}} voci.",
    "checkpoint-root": "Il sigillo per {{size}} voci firma una radice diversa da quella ricalcolata dalle voci.",
    "checkpoint-column": "Il sigillo per {{size}} voci: la radice accanto ad esso è sbagliata.",
    "checkpoint-extra": "C'è un sigillo per {{size}} voci, ma le voci sono meno.",
    "remembered-differs":
      "Il sigillo conservato per {{size}} voci non combacia: il registro è stato riscritto, o è un altro.",
    "remembered-beyond": "Il sigillo conservato parla di {{size}} voci, qui ce ne sono solo {{given}}: ne mancano.",
    "remembered-unreadable": "Il sigillo conservato non è leggibile o non è firmato con la chiave di questo registro.",
    "key-unreadable": "La chiave di verifica non c'è o non è leggibile.",
    "key-differs": "Il registro pubblica una chiave diversa da quella indicata: «{{given}}».",
    "tile-missing": "Manca la tessera {{tile}}.",
    "tile-length": "La tessera {{tile}} è lunga {{given}} byte invece di {{expected}}.",
    "tile-differs": "La tessera {{tile}} non combacia con le voci da {{number}} a {{until}}.",
    "bundle-missing": "Manca il gruppo di voci {{tile}}.",
    "bundle-unreadable": "Il gruppo di voci {{tile}} non si può suddividere nelle sue voci.",
    "document-differs": "Il documento {{document}} non è quello della voce n. {{number}}: il testo è stato cambiato.",
    "document-without-entry": "Il documento {{document}} non ha la sua voce (indica la n. {{number}}).",
    "document-not-newest": "Il documento {{document}} è fermo alla voce n. {{number}}, che non è l'ultima.",
    "document-missing": "La voce n. {{number}} dice pubblicato il documento {{document}}, ma non c'è.",
    "file-missing": "Manca il file «{{file}}» della voce n. {{number}}.",
    "file-differs": "Il file «{{file}}» della voce n. {{number}} è stato cambiato.",
    "source-failed": "Non è stato possibile leggere {{file}}: {{reason}}.",
  },
  en: {
    "entry-missing": "Entry no. {{number}} is missing.",
    "entries-missing": "The entries {{number}} to {{until}} are missing, with all that belongs to them.",
    "entry-unreadable": "Entry no. {{number}} is not an entry in its canonical form.",
    "entry-differs": "Entry no. {{number}} was changed: its hash is no longer the recorded one ({{node}}{{tile}}).",
    "entry-column-differs": "Entry no. {{number}}: the column {{column}} says “{{given}}”, the entry “{{expected}}”.",
    "entry-order": "Entry no. {{number}}: version {{given}} does not follow the one before of the same document.",
    "entry-replaces":
      "Entry no. {{number}}: it says that it replaces no. {{given}}, which is no earlier entry of the same document.",
    "leaf-hash-differs": "Entry no. {{number}}: the hash beside it is wrong.",
    "counter-differs": "The counter says {{given}}, there are {{expected}} entries.",
    "node-missing": "The hash of node {{node}} (entries {{number}} to {{until}}) is missing.",
    "node-differs": "The hash of node {{node}} (entries {{number}} to {{until}}) is not the recalculated one.",
    "node-extra": "The hash of node {{node}} is of entries that are not there.",
    "checkpoint-missing": "The checkpoint for {{size}} entries is missing.",
    "checkpoint-none": "There is no checkpoint: there is nothing to verify against.",
    "checkpoint-unreadable": "The checkpoint for {{size}} entries cannot be read.",
    "checkpoint-other-key": "The checkpoint for {{size}} entries is not signed with the register's key.",
    "checkpoint-signature": "The signature of the checkpoint for {{size}} entries is not valid.",
    "checkpoint-origin":
      "The checkpoint for {{size}} entries is of another register: “{{given}}” instead of “{{expected}}”.",
    "checkpoint-size": "The checkpoint in place {{size}} speaks of {{given}} entries.",
    "checkpoint-root":
      "The checkpoint for {{size}} entries signs another root than the one recalculated from the entries.",
    "checkpoint-column": "The checkpoint for {{size}} entries: the root beside it is wrong.",
    "checkpoint-extra": "There is a checkpoint for {{size}} entries, but there are fewer entries.",
    "remembered-differs":
      "The checkpoint that you kept, for {{size}} entries, does not match: the register was written anew, or is another one.",
    "remembered-beyond":
      "The checkpoint that you kept speaks of {{size}} entries, here are only {{given}}: some are missing.",
    "remembered-unreadable": "The checkpoint that you kept cannot be read, or is not signed with this register's key.",
    "key-unreadable": "The verifier key is missing or cannot be read.",
    "key-differs": "The register publishes another key than the one given: “{{given}}”.",
    "tile-missing": "The tile {{tile}} is missing.",
    "tile-length": "The tile {{tile}} is {{given}} bytes long instead of {{expected}}.",
    "tile-differs": "The tile {{tile}} does not match the entries {{number}} to {{until}}.",
    "bundle-missing": "The entry bundle {{tile}} is missing.",
    "bundle-unreadable": "The entry bundle {{tile}} cannot be split into its entries.",
    "document-differs": "The document {{document}} is not that of entry no. {{number}}: the text was changed.",
    "document-without-entry": "The document {{document}} has no entry of its own (it names no. {{number}}).",
    "document-not-newest": "The document {{document}} stands at entry no. {{number}}, which is not the newest.",
    "document-missing": "Entry no. {{number}} says that the document {{document}} is published, but it is not there.",
    "file-missing": "The file “{{file}}” of entry no. {{number}} is missing.",
    "file-differs": "The file “{{file}}” of entry no. {{number}} was changed.",
    "source-failed": "{{file}} could not be read: {{reason}}.",
  },
});

/** The finding as one sentence. */
export function describeFinding(locale: Locale, { kind, ...values }: RegisterFinding): string {
  return findingTexts(locale)(kind, { node: "", tile: "", ...values });
}
