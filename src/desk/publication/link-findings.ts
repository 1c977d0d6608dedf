import type { DeskDocument } from "#src/content/desk-types.ts";
import { ownLinks } from "#src/content/desk-types.ts";
import { findLostLinks, findSiteOrigin } from "#src/content/index.ts";
import { tryAddress } from "#src/links/index.ts";
import type { Config } from "#src/platform/config.ts";
import type { Db } from "#src/platform/db.ts";
import { deskMessages } from "../messages.ts";
import { standingOf } from "../sites/site-of.ts";

/** Who writes waits for the answer. */
const timeoutMs = 1_000;
const loopback = "127.0.0.1";
/** Different addresses that are asked about at most; a text with more of them is taken as to the rest. */
export const mostAsked = 40;

/** Errors for links to this site that a reader could not follow, each at the field in which it stands; `language` is that of the sentences. */
export async function linkFindings(
  db: Db,
  { config, ...asked }: { config: Config; source: DeskDocument; kind: string; locale: string; language: string },
): Promise<{ severity: "error"; field: string; message: string }[]> {
  const { source, kind, locale, language } = asked;
  const { site } = standingOf(source);
  const self = `${kind}:${source.id}`;
  const origin = await findSiteOrigin(db, site, config.publicUrl);
  const links = ownLinks(source, origin).filter(({ target }) => !("ref" in target && target.ref === self));
  const answers = new Map<string, Promise<boolean>>();
  const isThere = async (address: string) => {
    const known = answers.get(address);
    if (known === undefined && answers.size >= mostAsked) return true;
    const answer = known ?? isAnswered(config, origin, address);
    answers.set(address, answer);
    return answer;
  };
  const lost = await findLostLinks(db, { site, locale, links, isThere });
  return lost.map(({ link, why }) => ({
    severity: "error",
    field: link.field,
    message: deskMessages(language)(`link.${why}`, { text: link.text.trim() }),
  }));
}

/**
 * Whether something stands at an address of a site, as the process that serves all sites says; yes while it does not answer, and where it
 * leads on to another host, which is not on this machine.
 */
async function isAnswered({ ports }: Config, origin: string, address: string): Promise<boolean> {
  const own = new URL(origin).hostname;
  const { reason } = await tryAddress(`http://${own}:${ports.site}${address}`, {
    ...{ timeoutMs, userAgent: "Arengo link check bot" },
    lookUp: async (host) => {
      if (host !== own) throw new Error(`${host} is not ours`);
      return [{ address: loopback }];
    },
    isAllowed: (machine) => machine === loopback,
  });
  return reason !== "not-found";
}
