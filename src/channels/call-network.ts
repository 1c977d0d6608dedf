import type { Json } from "#src/kernel/canonical-json.ts";
import type { Changed, Refused, Stopped, TryLater, Unknown } from "./publisher.ts";

/** What came of one HTTP call. `unsent`: nobody took it; `lost`: somebody may have taken it, but no answer came. */
export type Answer =
  | { readonly kind: "answer"; readonly status: number; readonly body: Json; readonly headers: Headers }
  | { readonly kind: "unsent" }
  | { readonly kind: "lost" };

/** Longest a network may take for one answer, milliseconds: one was seen to take 222 seconds for a post. */
const patienceMs = 240_000;
/** Longest answer that is read, bytes. */
const mostBytes = 4 * 2 ** 20;

const neverLeft = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Calls a network; never throws for what the network does. Redirects are not followed: they would carry the token away. */
export async function callNetwork(
  url: string,
  request: {
    readonly method?: string;
    readonly token?: string | undefined;
    readonly headers?: Readonly<Record<string, string>>;
    readonly json?: Json | undefined;
    readonly form?: Readonly<Record<string, string | undefined>>;
    readonly body?: BodyInit;
    readonly signal: AbortSignal;
  },
): Promise<Answer> {
  const { method, token, headers, json, form, body, signal } = request;
  const fields = form && Object.entries(form).filter((field): field is [string, string] => field[1] !== undefined);
  const sent = json !== undefined ? JSON.stringify(json) : fields ? new URLSearchParams(fields) : body;
  try {
    const answer = await fetch(url, {
      method: method ?? (sent === undefined ? "GET" : "POST"),
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(json !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
    const text = (await answer.text()).slice(0, mostBytes);
    return { kind: "answer", status: answer.status, headers: answer.headers, body: parsed(text) };
  } catch (fault) {
    const code = ((fault as Error).cause as { code?: string } | undefined)?.code ?? "";
    return { kind: neverLeft.has(code) ? "unsent" : "lost" };
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text.slice(0, 500);
  }
}

/** A member of an answer, however deep; `undefined` where there is none. */
export function at(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let here: Json | undefined = value;
  for (const step of path) {
    if (here === null || typeof here !== "object") return undefined;
    here = (here as Readonly<Record<string | number, Json | undefined>>)[step];
  }
  return here;
}

/** The same as text; empty where there is none. */
export function textAt(value: Json | undefined, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  return typeof found === "string" ? found : typeof found === "number" ? String(found) : "";
}

/** The same as a list; empty where there is none. */
export function listAt(value: Json | undefined, ...path: readonly (string | number)[]): readonly Json[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

export const refused = (reason: Refused["reason"], detail = ""): Refused => ({
  kind: "refused",
  reason,
  detail: detail.slice(0, 500),
});
export const stopped = (reason: Stopped["reason"], detail = ""): Stopped => ({
  kind: "stopped",
  reason,
  detail: detail.slice(0, 500),
});
export const later = (reason: TryLater["reason"], afterSeconds?: number, holdsChannel?: boolean): TryLater => ({
  kind: "try-later",
  reason,
  ...(afterSeconds !== undefined && { afterSeconds }),
  ...(holdsChannel !== undefined && { holdsChannel }),
});
const unknown = (reason: Unknown["reason"]): Unknown => ({ kind: "unknown", reason });

/** An answer with a status of 2xx. */
export type Good = Extract<Answer, { kind: "answer" }>;

/** Whether the network took the call. */
export const isGood = (answer: Answer): answer is Good & { readonly isGood?: true } =>
  answer.kind === "answer" && answer.status >= 200 && answer.status < 300;

/** What a network's refusal means, said by each network for itself; `undefined`: no words of its own for it. */
export type Explain = (answer: Good) => Refused | TryLater | Stopped | undefined;

/** What no network says differently. `writes`: the call may have changed something, so that no answer leaves it unknown. */
export function explainFailure(answer: Answer, explain: Explain, writes: true): Refused | TryLater | Stopped | Unknown;
export function explainFailure(answer: Answer, explain: Explain, writes: false): Refused | TryLater | Stopped;
export function explainFailure(answer: Answer, explain: Explain, writes: boolean) {
  if (answer.kind === "unsent") return later("not-reached");
  if (answer.kind === "lost") return writes ? unknown("no-answer") : later("no-answer");
  const said = explain(answer);
  if (said) return said;
  if (answer.status === 429) return later("throttled", waitIn(answer.headers), true);
  // a network that fails may have kept what it was given
  if (answer.status >= 500) return writes ? unknown("server-fault") : later("server-fault");
  return refused("refused", textOfAnswer(answer.body));
}

const textOfAnswer = (body: Json): string => (typeof body === "string" ? body : JSON.stringify(body));

/** Seconds in `Retry-After`, as a number or a date; `undefined` where it is missing. Source: RFC 9110 section 10.2.3 */
export function waitIn(headers: Headers): number | undefined {
  const asked = headers.get("retry-after");
  if (asked === null) return undefined;
  const seconds = Number(asked);
  const wait = Number.isFinite(seconds) ? seconds : (Date.parse(asked) - Date.now()) / 1_000;
  return Number.isFinite(wait) ? Math.max(1, Math.ceil(wait)) : undefined;
}

/** A change that is done when the network took it, or when what should be deleted is not there. */
export function changedBy(answer: Answer, explain: Explain, isGone: (answer: Good) => boolean = () => false): Changed {
  if (answer.kind === "answer" && (isGood(answer) || isGone(answer))) return { kind: "done", answer: answer.body };
  return explainFailure(answer, explain, true);
}
