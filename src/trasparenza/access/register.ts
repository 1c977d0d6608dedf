import type { CivilDate } from "#src/kernel/civil-date.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { writeCsv } from "../data-schemas/csv.ts";
import type { AccessKind, AccessState, ReviewState } from "../tables.ts";
import { accessText } from "./messages.ts";

/** A line of the public register: nothing of the person. */
export interface RegisterLine {
  readonly number: number;
  readonly kind: AccessKind;
  /** Empty until the office has written it. */
  readonly subject: string;
  readonly state: AccessState;
  readonly receivedOn: CivilDate;
  readonly due: string;
  readonly decidedOn: string | null;
  readonly office: string;
  /** Review by the officer, where one was asked for. */
  readonly review:
    | { readonly state: ReviewState; readonly askedOn: string; readonly decidedOn: string | null }
    | undefined;
}

/** The register of requests, newest first. What a citizen typed is not in it: the office writes what was asked. Source: ANAC delibera 1309/2016, par. 9 */
export async function listAccessRegister(db: Db, site: string): Promise<RegisterLine[]> {
  const rows = await db
    .selectFrom("trasparenza.requests as r")
    .leftJoin("trasparenza.reviews as v", "v.request", "r.id")
    .select(["r.number", "r.kind", "r.publicSubject", "r.state", "r.receivedAt", "r.due", "r.decidedOn", "r.office"])
    .select(["v.state as reviewState", "v.askedOn as reviewAskedOn", "v.decidedOn as reviewDecidedOn"])
    .where("r.site", "=", site)
    .orderBy("r.number", "desc")
    .limit(5_000)
    .execute();
  const dayOf = (date: string | null) => (date === null ? null : String(date).slice(0, 10));
  return rows.map(
    ({ publicSubject, receivedAt, due, decidedOn, reviewState, reviewAskedOn, reviewDecidedOn, ...rest }) => ({
      ...rest,
      ...{ subject: publicSubject, receivedOn: civilDateOf(receivedAt), due: String(due).slice(0, 10) },
      decidedOn: dayOf(decidedOn),
      review:
        reviewState === null
          ? undefined
          : { state: reviewState, askedOn: String(reviewAskedOn).slice(0, 10), decidedOn: dayOf(reviewDecidedOn) },
    }),
  );
}

/** The same as CSV. */
export async function accessRegisterCsv(db: Db, site: string): Promise<string> {
  const say = accessText("it");
  const head = [
    "Numero",
    "Tipo",
    "Oggetto",
    "Ricevuta il",
    "Risposta entro il",
    "Conclusa il",
    "Esito",
    "Ufficio",
    "Riesame",
  ];
  const lines = (await listAccessRegister(db, site)).map((line) => [
    ...[String(line.number), say(`short.${line.kind}`), line.subject, line.receivedOn, line.due],
    ...[line.decidedOn ?? "", say(`state.${line.state}`), line.office, reviewOf(line, say)],
  ]);
  return writeCsv([head, ...lines]);
}

/** What came of a review, in a few words. */
export const reviewOf = ({ review }: RegisterLine, say: ReturnType<typeof accessText>): string =>
  review ? [say(`review.${review.state}`), review.decidedOn ?? review.askedOn].join(", ") : "";
