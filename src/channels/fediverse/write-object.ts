import type { Context } from "@fedify/fedify";
import {
  Create,
  Delete,
  Document,
  Hashtag,
  LanguageString,
  Mention as MentionTag,
  Note,
  PUBLIC_COLLECTION,
  Tombstone,
  Update,
} from "@fedify/vocab";
import { withLink } from "../count-text.ts";
import type { Medium } from "../publisher.ts";
import { instantOf } from "./instant.ts";
import type { FediverseObject } from "./tables.ts";
import { splitWarning, tagAddress, writeHtml } from "./write-html.ts";

interface Saying {
  readonly site: string;
  readonly object: FediverseObject;
  readonly mediumUrl: (medium: Medium) => string;
}

/** What an actor said, with its language, alternative texts and, where its first line is one, its content warning. */
export function writeNote(context: Context<void>, { site, object, mediumUrl }: Saying): Note {
  const { id, message, mention, publishedAt, updatedAt, replyTo } = object;
  const { origin } = context;
  const { warning, rest } = splitWarning(withLink(message));
  const { html, hashtags } = writeHtml(rest, origin, mention ?? undefined);
  const address = context.getObjectUri(Note, { identifier: site, id });
  return new Note({
    id: address,
    attribution: context.getActorUri(site),
    contents: [html, new LanguageString(html, message.language)],
    ...(warning && { summaries: [warning, new LanguageString(warning, message.language)], sensitive: true }),
    url: message.link !== "" && URL.canParse(message.link) ? new URL(message.link) : address,
    published: instantOf(publishedAt),
    ...(updatedAt && { updated: instantOf(updatedAt) }),
    ...(replyTo !== "" && { replyTarget: new URL(replyTo) }),
    to: PUBLIC_COLLECTION,
    ccs: [context.getFollowersUri(site), ...(mention ? [new URL(mention.actor)] : [])],
    attachments: message.media.map(
      (medium) =>
        new Document({
          ...{ mediaType: medium.mime, url: new URL(mediumUrl(medium)), name: medium.alt },
          ...(medium.width && medium.height && { width: medium.width, height: medium.height }),
        }),
    ),
    tags: [
      ...hashtags.map((tag) => new Hashtag({ name: `#${tag}`, href: new URL(tagAddress(origin, tag)) })),
      ...(mention ? [new MentionTag({ name: `@${mention.handle}`, href: new URL(mention.actor) })] : []),
    ],
  });
}

/** That something was said, changed or deleted. The same at every attempt: its id says which it is. */
export function writeActivity(
  context: Context<void>,
  saying: Saying,
  { what, version }: { readonly what: "create" | "update" | "delete"; readonly version: number },
): Create | Update | Delete {
  const { site, object } = saying;
  const address = context.getObjectUri(Note, { identifier: site, id: object.id });
  const common = {
    id: new URL(`${address.href}#${what}${version > 0 ? `-${version}` : ""}`),
    ...{ actor: context.getActorUri(site), to: PUBLIC_COLLECTION, cc: context.getFollowersUri(site) },
  };
  if (what === "delete") return new Delete({ ...common, object: new Tombstone({ id: address }) });
  const note = writeNote(context, saying);
  if (what === "update") return new Update({ ...common, object: note });
  return new Create({ ...common, object: note, published: instantOf(object.publishedAt) });
}
