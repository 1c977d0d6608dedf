import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Texts of the desk's screen of the Fediverse. */
export const fediverseMessages = defineDeskMessages({
  it: {
    title: "Fediverso",
    intro:
      "Ogni sito può essere seguito da Mastodon e da ogni altro server del Fediverso, senza un profilo altrove: i post partono da qui. Chi segue non dà nomi né immagini: si tiene il suo indirizzo finché segue.",
    open: "Apri il profilo di {{name}}",
    opened: "{{handle}}: seguito da {{count}}",
    servers: "{{waiting}} consegne ai server in attesa, {{givenUp}} non riuscite negli ultimi 30 giorni",
    blocks: "Server e persone bloccati",
    noBlocks: "Nessuno è bloccato.",
    block: "Blocca",
    blockValue: "Server (per esempio altrove.example) o indirizzo di una persona",
    reason: "Motivo",
    unblock: "Sblocca {{value}}",
    "done.opened": "Il profilo è aperto: da ora si può seguire.",
    "done.blocked": "È bloccato: non segue più, non riceve e non si sente.",
    "done.unblocked": "Non è più bloccato.",
    "refused.mayNot": "Il Suo ruolo non lo permette: chieda a chi amministra.",
    "refused.bad-block": "Scriva il nome di un server o l'indirizzo di una persona.",
    "refused.no-site": "Questo sito non c'è.",
  },
  en: {
    title: "Fediverse",
    intro:
      "Each site can be followed from Mastodon and any other server of the Fediverse, without a profile elsewhere: posts leave from the municipality itself. Whoever follows gives neither name nor picture: their address is kept as long as they follow.",
    open: "Open the profile of {{name}}",
    opened: "{{handle}}: followed by {{count}}",
    servers: "{{waiting}} deliveries to servers waiting, {{givenUp}} failed in the last 30 days",
    blocks: "Blocked servers and people",
    noBlocks: "Nobody is blocked.",
    block: "Block",
    blockValue: "Server (such as elsewhere.example) or address of a person",
    reason: "Reason",
    unblock: "Unblock {{value}}",
    "done.opened": "The profile is open: it can be followed from now on.",
    "done.blocked": "It is blocked: it follows no more, gets nothing and is not heard.",
    "done.unblocked": "It is no longer blocked.",
    "refused.mayNot": "Your role does not allow it: ask whoever administers.",
    "refused.bad-block": "Write the name of a server or the address of a person.",
    "refused.no-site": "There is no such site.",
  },
});
