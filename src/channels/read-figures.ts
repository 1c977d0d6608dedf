import type { Json } from "#src/kernel/canonical-json.ts";
import { type Answer, at, type Explain, explainFailure, isGood, stopped } from "./call-network.ts";
import type { Figure, Stopped, TryLater } from "./publisher.ts";

type Figures = readonly Figure[] | TryLater | Stopped;

/** Figures that stand in one answer: by name of ours, the way to each. One that is missing has ended. */
export function figuresIn(
  answer: Answer,
  explain: Explain,
  ways: Readonly<Record<string, readonly (string | number)[]>>,
): Figures {
  if (!isGood(answer)) return absentUnlessWaiting(answer, explain, Object.keys(ways));
  return Object.entries(ways).map(([metric, way]): Figure => {
    const value = numberOf(at(answer.body, ...way));
    return value === undefined ? { metric, state: "ended" } : { metric, state: "known", value };
  });
}

/** Figures that want a call each: one that ended would spoil all others of its call. */
export async function figuresEach(
  explain: Explain,
  metrics: Readonly<Record<string, string>>,
  ask: (metric: string) => Promise<Answer>,
  valueIn: (body: Json) => Json | undefined,
): Promise<Figures> {
  const figures: Figure[] = [];
  for (const [metric, name] of Object.entries(metrics)) {
    const answer = await ask(name);
    if (isGood(answer)) {
      const value = numberOf(valueIn(answer.body));
      figures.push(value === undefined ? { metric, state: "absent" } : { metric, state: "known", value });
      continue;
    }
    const failed = explainFailure(answer, explain, false);
    if (failed.kind !== "refused") return failed;
    figures.push({ metric, state: failed.reason === "gone" ? "absent" : "ended" });
  }
  return figures;
}

function absentUnlessWaiting(answer: Answer, explain: Explain, metrics: readonly string[]): Figures {
  const failed = explainFailure(answer, explain, false);
  return failed.kind === "refused" ? metrics.map((metric) => ({ metric, state: "absent" })) : failed;
}

function numberOf(value: Json | undefined): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** Whether the answer says that the channel is open. */
export function aliveBy(answer: Answer, explain: Explain): { readonly kind: "alive" } | TryLater | Stopped {
  if (isGood(answer)) return { kind: "alive" };
  const failed = explainFailure(answer, explain, false);
  return failed.kind === "refused" ? stopped("missing-permission", failed.detail) : failed;
}
