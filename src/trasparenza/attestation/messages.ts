import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Words that the draft of an attestation begins with. What is published in the section is in Italian, like the law's own grid. */
export const attestationText = defineDeskMessages({
  it: {
    "attestation.title": "Attestazione {{year}}: griglia di rilevazione",
    "follow-up.title": "Monitoraggio dell'attestazione {{year}}: griglia di rilevazione",
    text: "Griglia riempita dal sistema il {{day}} con ciò che era pubblicato in quel momento. L'organismo che attesta può correggerla; com'era quel giorno resta nel file allegato, con impronta SHA-256 {{sha256}}.",
    late: "La rilevazione era fissata per il {{day}}.",
    file: "Griglia come rilevata il {{day}}",
  },
  en: {
    "attestation.title": "Attestation {{year}}: grid",
    "follow-up.title": "Follow-up of the attestation {{year}}: grid",
    text: "Grid filled by the system on {{day}} with what was published at that moment. The attesting body may correct it; as it was that day it stays in the attached file, with SHA-256 {{sha256}}.",
    late: "The snapshot was set for {{day}}.",
    file: "Grid as taken on {{day}}",
  },
});
