import { defineDeskMessages } from "#src/kernel/messages.ts";

/** Texts of the channels: sentences for the press office, letters, the public page. */
export const channelText = defineDeskMessages({
  it: {
    "state.queued": "In coda",
    "state.review": "Da rivedere",
    "state.sending": "In invio",
    "state.sent": "Arrivato",
    "state.refused": "Rifiutato",
    "state.uncertain": "Incerto",
    "state.withdrawn": "Ritirato",
    "reason.token-expired": "L'accesso al profilo è scaduto: colleghi di nuovo il canale.",
    "reason.token-revoked": "L'accesso al profilo è stato revocato: colleghi di nuovo il canale.",
    "reason.missing-permission":
      "Il profilo non permette più questa operazione: controlli i permessi sulla rete e colleghi di nuovo il canale.",
    "reason.account-restricted": "La rete ha limitato il profilo: entri nella rete per sapere perché.",
    "reason.version-ended":
      "La versione dell'interfaccia della rete non è più attiva: chi amministra l'installazione deve impostarne una nuova.",
    "reason.spend-cap": "Il credito presso la rete è finito: va ricaricato prima di pubblicare ancora.",
    "reason.duplicate": "La rete lo rifiuta perché uguale a un altro già pubblicato: cambi il testo.",
    "reason.too-long": "Il testo è troppo lungo per questa rete: lo accorci.",
    "reason.media-refused": "La rete non accetta un'immagine o un video: controlli formato e dimensioni.",
    "reason.media-missing": "Questa rete vuole un'immagine o un video, e qui manca.",
    "reason.refused": "La rete lo ha rifiutato.",
    "reason.gone": "Sulla rete non c'è più: qualcuno lo ha cancellato là.",
    "reason.throttled": "La rete chiede di aspettare: si riprova da soli.",
    "reason.daily-limit": "Per oggi la rete non accetta altro: si riprova da soli.",
    "reason.server-fault": "La rete ha un guasto: si riprova da soli, senza pubblicare due volte.",
    "reason.no-answer": "La rete non ha risposto: prima di riprovare le si chiede se lo ha già.",
    "reason.not-reached": "La rete non è raggiungibile: si riprova da soli.",
    "reason.by-hand": "Questa rete non si può comandare da qui: copi il testo, lo pubblichi a mano e lo confermi.",
    "reason.cannot-ask": "Non si sa se è arrivato e la rete non può dirlo: guardi sul profilo e decida.",
    "reason.not-supported": "Questa rete non permette di farlo da qui.",
    "reason.not-ours":
      "Sta in una conversazione di altri, dove da qui non si può nascondere: lo apra sulla rete e lo segnali.",
    "reason.too-many-attempts": "Dopo molti tentativi non è riuscito: controlli il canale e riprovi.",
    "asking.no-answer": "La rete non ha risposto: si riprova da soli.",
    "asking.server-fault": "La rete ha un guasto: si riprova da soli.",
    "letter.stopped.subject": "Il canale «{{channel}}» si è fermato",
    "letter.stopped":
      "Buongiorno,\n\nil canale «{{channel}}» si è fermato e quello che deve uscire lì aspetta.\n\n{{why}}\n\nPer ricollegarlo: {{address}}\n",
    "letter.expiring.subject_one": "L'accesso al canale «{{channel}}» scade domani",
    "letter.expiring.subject_other": "L'accesso al canale «{{channel}}» scade fra {{count}} giorni",
    "letter.expiring":
      "Buongiorno,\n\nl'accesso al canale «{{channel}}» scade il {{day}}. Dopo quel giorno lì non esce più nulla.\n\nPer ricollegarlo: {{address}}\n",
    "letter.version.subject": "{{network}} cambia: dopo il {{day}} la versione {{version}} non risponde più",
    "letter.version":
      "Buongiorno,\n\n{{network}} chiude la versione {{version}} della sua interfaccia il {{day}}. Se per quel giorno non ne è impostata una nuova, lì non esce più nulla.\n\nInoltri questo messaggio a chi amministra l'installazione: basta un'impostazione.\n\nI canali del Comune: {{address}}\n",
    "letter.versionEnded.subject": "{{network}}: la versione {{version}} è finita il {{day}}",
    "letter.silence.subject": "Periodo di silenzio finito: la relazione su «{{title}}»",
    "letter.silence":
      "Buongiorno,\n\nil periodo di silenzio per «{{title}}» ({{basis}}), dal {{from}} al {{until}}, è finito.\n\nUsciti nel periodo: {{out}}, di cui esenti {{exempt}}, con la doppia dichiarazione {{declared}}.\nFermati o usciti più tardi: {{others}}.\n\n{{lines}}\n\nLa tabella completa, da dare a chi vigila (CSV), e i post che aspettano una decisione: {{address}}\n",
    "letter.silence.exempt": "Allerta o pubblicità legale: esente",
    "letter.silence.none": "Nel periodo non era in programma nulla.",
    "letter.versionEnded":
      "Buongiorno,\n\nil {{day}} {{network}} ha chiuso la versione {{version}} della sua interfaccia: quello che deve uscire lì può fermarsi da un momento all'altro.\n\nInoltri questo messaggio a chi amministra l'installazione: basta un'impostazione.\n\nI canali del Comune: {{address}}\n",
  },
  en: {
    "state.queued": "Queued",
    "state.review": "To be reviewed",
    "state.sending": "Being sent",
    "state.sent": "Arrived",
    "state.refused": "Refused",
    "state.uncertain": "Uncertain",
    "state.withdrawn": "Withdrawn",
    "reason.token-expired": "Access to the profile has expired: connect the channel again.",
    "reason.token-revoked": "Access to the profile was revoked: connect the channel again.",
    "reason.missing-permission":
      "The profile no longer allows this: check the permissions on the network and connect the channel again.",
    "reason.account-restricted": "The network restricted the profile: enter the network to learn why.",
    "reason.version-ended":
      "The version of the network's interface is no longer active: whoever administers the installation must set a new one.",
    "reason.spend-cap":
      "The credit with the network is used up: it must be topped up before anything else is published.",
    "reason.duplicate": "The network refuses it because it equals another post: change the text.",
    "reason.too-long": "The text is too long for this network: shorten it.",
    "reason.media-refused": "The network does not take a picture or film: check format and size.",
    "reason.media-missing": "This network wants a picture or a film, and there is none.",
    "reason.refused": "The network refused it.",
    "reason.gone": "It is no longer on the network: somebody deleted it there.",
    "reason.throttled": "The network asks to wait: it is tried again by itself.",
    "reason.daily-limit": "The network takes no more today: it is tried again by itself.",
    "reason.server-fault": "The network has a fault: it is tried again by itself, without publishing twice.",
    "reason.no-answer": "The network did not answer: it is asked whether it has it before anything is sent again.",
    "reason.not-reached": "The network cannot be reached: it is tried again by itself.",
    "reason.by-hand": "This network cannot be driven from here: copy the text, publish it by hand and confirm.",
    "reason.cannot-ask":
      "It is not known whether it arrived and the network cannot tell: look at the profile and decide.",
    "reason.not-supported": "This network does not allow it from here.",
    "reason.not-ours":
      "It stands in a conversation of others, where the municipality cannot hide it: open it on the network and report it.",
    "reason.too-many-attempts": "It failed after many attempts: check the channel and try again.",
    "asking.no-answer": "The network did not answer: it is tried again by itself.",
    "asking.server-fault": "The network has a fault: it is tried again by itself.",
    "letter.stopped.subject": "The channel “{{channel}}” has stopped",
    "letter.stopped":
      "Good morning,\n\nthe channel “{{channel}}” has stopped, and what is to go out there waits.\n\n{{why}}\n\nTo connect it again: {{address}}\n",
    "letter.expiring.subject_one": "Access to the channel “{{channel}}” ends tomorrow",
    "letter.expiring.subject_other": "Access to the channel “{{channel}}” ends in {{count}} days",
    "letter.expiring":
      "Good morning,\n\naccess to the channel “{{channel}}” ends on {{day}}. After that day nothing goes out there.\n\nTo connect it again: {{address}}\n",
    "letter.version.subject": "{{network}} changes: after {{day}} version {{version}} no longer answers",
    "letter.version":
      "Good morning,\n\n{{network}} closes version {{version}} of its interface on {{day}}. If no new one is set by then, nothing goes out there any more.\n\nPlease forward this to whoever administers the installation: one setting is enough.\n\nThe municipality's channels: {{address}}\n",
    "letter.versionEnded.subject": "{{network}}: version {{version}} ended on {{day}}",
    "letter.silence.subject": "Silence period over: the report on “{{title}}”",
    "letter.silence":
      "Good morning,\n\nthe silence period for “{{title}}” ({{basis}}), from {{from}} to {{until}}, is over.\n\nWent out in it: {{out}}, of which exempt {{exempt}}, with the double declaration {{declared}}.\nHeld or sent later: {{others}}.\n\n{{lines}}\n\nThe whole table for the supervisor (CSV), and posts that wait for a decision: {{address}}\n",
    "letter.silence.exempt": "Warning or legal publicity: exempt",
    "letter.silence.none": "Nothing was scheduled in the period.",
    "letter.versionEnded":
      "Good morning,\n\non {{day}} {{network}} closed version {{version}} of its interface: what is to go out there may stop at any moment.\n\nPlease forward this to whoever administers the installation: one setting is enough.\n\nThe municipality's channels: {{address}}\n",
  },
});
