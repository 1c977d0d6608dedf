import { at, type Explain, later, refused, stopped, textAt } from "./call-network.ts";

const throttling = new Set([4, 17, 32, 613, 80001, 80002]);
const passing = new Set([1, 2, 1363047, 1609010, 2207003, 9007]);
const pictures = new Set([1366046, 2207026, 2207009, 2207082, 2207085, 352]);
const expiries = new Set([463, 467]);

/** What refusals of Meta's interfaces mean. Source: Graph API, error handling; Instagram, error codes */
export const explainMeta: Explain = ({ status, body, headers }) => {
  const error = at(body, "error");
  const code = Number(at(error, "code") ?? 0);
  const subcode = Number(at(error, "error_subcode") ?? 0);
  const said = textAt(error, "error_user_msg") || textAt(error, "message");
  const either = (codes: ReadonlySet<number>) => codes.has(code) || codes.has(subcode);
  if (code === 190 || code === 102) return stopped(expiries.has(subcode) ? "token-expired" : "token-revoked", said);
  if (code === 2635) return stopped("version-ended", said);
  if (subcode === 2207042) return later("daily-limit", 3_600, true);
  if (either(throttling)) return later("throttled", waitIn(headers), true);
  if (code === 368 || subcode === 2207050) return stopped("account-restricted", said);
  if (code === 506 || subcode === 1366051) return refused("duplicate", said);
  if (either(pictures)) return refused("media-refused", said);
  if (either(passing)) return later("server-fault");
  if (code === 10 || (code >= 200 && code <= 299)) return stopped("missing-permission", said);
  if (code === 100 && subcode === 33) return refused("gone", said);
  if (subcode === 2207010 || /too long|at most \d+ characters/i.test(said)) return refused("too-long", said);
  if (code === 100) return refused("refused", said);
  return status === 404 ? refused("gone", said) : undefined;
};

/** Seconds until Meta lets us go on; it tells minutes. Source: Graph API, rate limits */
function waitIn(headers: Headers): number | undefined {
  const told = headers.get("x-business-use-case-usage");
  const minutes = [...(told ?? "").matchAll(/"estimated_time_to_regain_access":\s*(\d+)/g)].map((one) =>
    Number(one[1]),
  );
  const longest = Math.max(0, ...minutes);
  return longest > 0 ? longest * 60 : undefined;
}
