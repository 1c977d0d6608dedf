import { findAddresses, type PostContent } from "#src/channels/index.ts";
import { isPublicAddress, tryAddress } from "#src/links/index.ts";

const most = 10;
const timeoutMs = 4_000;

/**
 * Tries the addresses that a post leads to, all at once and for some seconds at most. One that nobody can be sure of counts as leading
 * somewhere; machines of our own network are not asked, but for the installation itself, by its address and the site's own.
 */
export async function tryLinks(
  content: Pick<PostContent, "text" | "link" | "channels">,
  ownOrigins: readonly [string, ...string[]],
): Promise<{ url: string; isBroken: boolean }[]> {
  const texts = [content.link, content.text, ...content.channels.map(({ text }) => text ?? "")];
  const urls = [...new Set(texts.flatMap((text) => findAddresses(text).map(({ url }) => url)))].slice(0, most);
  return Promise.all(
    urls.map(async (url) => {
      const isOwn = URL.canParse(url) && ownOrigins.includes(new URL(url).origin);
      const isAllowed = (address: string) => isOwn || isPublicAddress(address);
      const { state } = await tryAddress(url, { isAllowed, timeoutMs, userAgent: `Arengo (+${ownOrigins[0]})` });
      return { url, isBroken: state === "broken" };
    }),
  );
}
