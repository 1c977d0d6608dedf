import { type Fault, faults, type SimulatedPost, type World } from "./world.ts";

/** Each fault as a newcomer understands it. */
const faultNames: Readonly<Record<Fault, string>> = {
  lost: "accettata, ma la risposta si perde",
  slow: "lenta",
  "slow-lost": "accettata molto dopo, senza risposta",
  "error-before": "errore, non accettata",
  "error-after": "errore, ma accettata",
  throttled: "troppe richieste",
  expired: "accesso scaduto",
  revoked: "accesso revocato",
  duplicate: "rifiutata come doppione",
  "container-error": "preparazione fallita",
  "metric-ended": "numero non più fornito",
  "version-ended": "versione finita",
  "spend-cap": "credito finito",
};
const when = new Intl.DateTimeFormat("it", { dateStyle: "medium", timeStyle: "medium", timeZone: "Europe/Rome" });

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const look = `
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #17324d; }
article { margin-block: 1rem; padding: 1rem; border: 1px solid #5c6f82; border-radius: 8px; }
article p { margin: 0 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
article header { font-weight: 600; }
.gone { text-decoration: line-through; }
select, button { min-height: 2.5rem; font: inherit; }`;

/** The page on which a newcomer sees what "the networks" received; newest first. */
export function receivedPage(world: World): string {
  const names = [...new Set(world.accounts.map(({ network }) => network))];
  return `<!doctype html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Reti simulate</title><style>${look}</style></head><body><main>
<h1>Che cosa hanno ricevuto le reti simulate</h1>
<p>Qui non c'è nessuna rete vera: Arengo crede di parlare con Facebook, Mastodon e le altre, e parla con questo programma.</p>
<form method="post" action="/_faults"><label>Fai andare storta la prossima chiamata a
<select name="network">${names.map((name) => `<option>${escaped(name)}</option>`).join("")}</select></label>
<label>guasto <select name="fault">${faults.map((one) => `<option value="${one}">${faultNames[one]}</option>`).join("")}</select></label>
<button>Prepara il guasto</button></form>
<h2>${world.posts.length === 1 ? "Un post" : `${world.posts.length} post`}</h2>
${
  world.posts
    .map((post) => article(post, world))
    .reverse()
    .join("\n") || "<p>Ancora niente.</p>"
}
</main></body></html>`;
}

function article(post: SimulatedPost, world: World): string {
  const notes = [
    post.replyTo && `in risposta a ${post.replyTo}`,
    post.edits > 0 && `modificato ${post.edits} volte`,
    post.isDeleted && "cancellato",
  ].filter(Boolean);
  const media = post.media.map(
    ({ name, alt }) => `<li>${escaped(name)}: ${escaped(alt) || "(senza testo alternativo)"}</li>`,
  );
  return `<article data-network="${escaped(post.network)}"><header>${escaped(post.network)} · ${escaped(post.account)} · ${when.format(post.at)}</header>
${post.title ? `<p><strong>${escaped(post.title)}</strong></p>` : ""}<p${post.isDeleted ? ' class="gone"' : ""}>${escaped(post.text)}</p>
${post.link ? `<p>${escaped(post.link)}</p>` : ""}${card(post)}${media.length > 0 ? `<ul>${media.join("")}</ul>` : ""}
${notes.length > 0 ? `<p>${notes.join(", ")}</p>` : ""}${comments(post, world)}</article>`;
}

/** What stands beside the address, where it was sent with the post. */
const card = ({ card: sent }: SimulatedPost): string =>
  sent
    ? `<p class="card"><strong>${escaped(sent.title)}</strong> ${escaped(sent.description)}${sent.hasPicture ? " (con immagine)" : ""}</p>`
    : "";

/** What readers wrote under a post, and a way to write as one of them. */
function comments(post: SimulatedPost, world: World): string {
  const under = world.comments.filter(({ network, post: id }) => network === post.network && id === post.id);
  const list = under.map(
    ({ author, text, isHidden }) => `<li>${escaped(author)}: ${escaped(text)}${isHidden ? " (nascosto)" : ""}</li>`,
  );
  const id = `comment-${escaped(post.network)}-${escaped(post.id)}`;
  const form = `<form method="post" action="/_comments"><input type="hidden" name="network" value="${escaped(post.network)}">
<input type="hidden" name="post" value="${escaped(post.id)}"><label for="${id}">Commento di una lettrice</label>
<input id="${id}" name="text" required> <button>Commenta</button></form>`;
  const hasComments = post.network !== "telegram" && post.replyTo === "" && !post.isDeleted;
  return `${list.length > 0 ? `<ul>${list.join("")}</ul>` : ""}${hasComments ? form : ""}`;
}
