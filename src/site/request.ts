import type { FastifyRequest } from "fastify";

/** Longest value of a query parameter that a page is asked about; a place in a list is the longest there is. */
const longestValue = 4_000;

/**
 * The declared query parameters of a request as text: of a name that comes twice the first counts, undeclared names and
 * values that PostgreSQL cannot hold (NUL) or that are far too long are as if they were not there. A name declared as `sito+` is that of
 * boxes of which several may be ticked: all its values come joined by commas, as `sito`.
 */
export function readQuery(request: FastifyRequest, names: readonly string[]): Record<string, string | undefined> {
  const query = request.query as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    names.map((declared) => {
      const name = declared.replace(/\+$/, "");
      const value: unknown = Object.hasOwn(query, name) ? query[name] : undefined;
      const first: unknown = !Array.isArray(value) ? value : name === declared ? value[0] : value.join(",");
      const usable = typeof first === "string" && first !== "" && first.length <= longestValue && !first.includes("\0");
      return [name, usable ? first : undefined];
    }),
  );
}

/** What was asked, for the same page in another language: all but the place in a list, which another list does not have. */
export function askedAgain(query: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || name === "dopo" ? [] : [[name, value.toWellFormed()]],
  );
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : "";
}

/** Key of a page in the cache: its path and what of the query changes it, in one order. */
export function cacheKey(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${encodeURIComponent((value ?? "").toWellFormed())}`);
  return parts.length > 0 ? `${path}?${parts.join("&")}` : path;
}
