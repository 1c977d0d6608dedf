import { setTimeout as wait } from "node:timers/promises";
import type { AfterErrorHook } from "payload";
import { deskMessages } from "../messages.ts";

/** PostgreSQL ended one of two transactions that waited for each other. Source: PostgreSQL manual, appendix A, class 40. */
const conflicts = new Set(["40P01", "40001"]);

/** Times a request is made again before the person is asked to. */
const attempts = 3;

/** Requests longer than this (bytes) are not kept in memory to be made again: they are uploads. */
const longest = 4 * 1024 * 1024;

function isConflict(fault: unknown, depth = 0): boolean {
  if (typeof fault !== "object" || fault === null || depth > 4) return false;
  return (
    ("code" in fault && conflicts.has(String(fault.code))) || ("cause" in fault && isConflict(fault.cause, depth + 1))
  );
}

/** What the reader of forms says of one that breaks off or is not well formed. */
const brokenForm =
  /^(Malformed part header|Unexpected end of form|Malformed content type|Multipart: Boundary not found)/;

/**
 * Gives the faults that are nobody's fault a sentence: a conflict with somebody else's save (503, to be made again), a file
 * beyond the limit (413), a form that broke off (400).
 */
export const explainFault: AfterErrorHook = ({ error, req }) => {
  const say = deskMessages(req.i18n?.language ?? "it");
  if (isConflict(error)) {
    return { status: 503, response: { errors: [{ name: "conflict", message: say("tryAgain") }] } };
  }
  if ((error as { status?: number }).status === 413) {
    return { status: 413, response: { errors: [{ name: "too-large", message: say("tooLarge") }] } };
  }
  if (error instanceof Error && brokenForm.test(error.message)) {
    return { status: 400, response: { errors: [{ name: "broken-form", message: say("brokenForm") }] } };
  }
  return undefined;
};

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

/** The same handler, made again up to twice when PostgreSQL ended its transaction for another's: nothing was written then. */
export function repeated<Rest extends unknown[]>(handle: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    const length = Number(request.headers.get("content-length") ?? Number.NaN);
    if (!(length <= longest)) return handle(request, ...rest);
    for (let attempt = 1; ; attempt++) {
      const isLast = attempt === attempts;
      const answer = await handle(isLast ? request : (request.clone() as Request), ...rest);
      if (answer.status !== 503 || isLast) return answer;
      const { errors } = (await answer
        .clone()
        .json()
        .catch(() => ({}))) as { errors?: { name?: string }[] };
      if (errors?.[0]?.name !== "conflict") return answer;
      // two that met once meet again when both come back at the same time
      await wait(attempt * 50 + Math.random() * 100);
    }
  };
}
