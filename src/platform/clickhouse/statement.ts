/** One statement as it came over HTTP: nothing is pasted into the text, values and settings stay beside it. */
export interface Statement {
  readonly sql: string;
  /** Database that unqualified names belong to. */
  readonly database: string;
  /** Format of the answer when the statement names none. */
  readonly format: string;
  /** Bound values by name, in ClickHouse's escaped text form. */
  readonly params: Readonly<Record<string, string>>;
  /** Settings for this statement only. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Names in the query string that are not settings. Source: ClickHouse documentation, HTTP interface. */
const reserved = new Set([
  "query",
  "query_id",
  "database",
  "default_format",
  "user",
  "password",
  "role",
  "session_id",
  "session_timeout",
  "session_check",
  "wait_end_of_query",
  "buffer_size",
  "compress",
  "decompress",
  "enable_http_compression",
  "http_zlib_compression_level",
  "send_progress_in_http_headers",
  "quota_key",
]);

/** Whether a statement only reads, as far as its first word tells. */
export const isReadOnly = (sql: string): boolean =>
  /^\s*\(?\s*(select|with|show|describe|desc|explain|exists)\b/i.test(sql);

/** Reads a statement from a request: the text is `query` of the address, then the body; the rest are values and settings. */
export function readStatement(address: URLSearchParams, body: string): Statement {
  const params: Record<string, string> = {};
  const settings: Record<string, string> = {};
  for (const [name, value] of address) {
    if (name.startsWith("param_")) params[name.slice("param_".length)] = value;
    else if (!reserved.has(name)) settings[name] = value;
  }
  const query = address.get("query");
  return {
    sql: query === null ? body : body === "" ? query : `${query}\n${body}`,
    database: address.get("database") ?? "default",
    format: address.get("default_format") ?? "TabSeparated",
    params,
    settings,
  };
}

const escapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", "0": "\0" };
const withoutEscapes = (text: string) => text.replace(/\\(.)/gs, (_, char: string) => escapes[char] ?? char);

/**
 * The bound values as the engine in this process takes them: it escapes texts itself, so the escapes of HTTP are undone.
 * Arrays of texts and numbers are read; tuples and maps are refused (nobody sends them).
 */
export function bindableValues(
  sql: string,
  params: Readonly<Record<string, string>>,
): Record<string, string | null | unknown[]> {
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => {
      const type = new RegExp(`\\{\\s*${name}\\s*:\\s*(\\w+)`).exec(sql)?.[1] ?? "String";
      if (type === "Tuple" || type === "Map") throw new TypeError(`a bound value of type ${type} is not supported`);
      if (type === "Array") return [name, readArray(text)];
      return [name, text === "\\N" ? null : withoutEscapes(text)];
    }),
  );
}

function readArray(text: string): (string | number | bigint)[] {
  const items = /^\[(.*)\]$/s.exec(text)?.[1];
  if (items === undefined) throw new TypeError("an array must be written in square brackets");
  return [...items.matchAll(/'((?:\\.|[^'\\])*)'|([^,\s]+)/gs)].map(([, quoted, bare]) => {
    if (quoted !== undefined) return withoutEscapes(quoted);
    const number = Number(bare);
    return Number.isInteger(number) && !Number.isSafeInteger(number) ? BigInt(bare ?? 0) : number;
  });
}
