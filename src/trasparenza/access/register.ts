import type { CivilDate } from "#src/kernel/civil-date.ts";
import { civilDateOf } from "#src/kernel/civil-date.ts";
import type { Db } from "#src/platform/db.ts";
import { writeCsv } from "../data-schemas/csv.ts";
import type { AccessKind, AccessState } from "../tables.ts";
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
}

/** The register of requests, newest first. What a citizen typed is not in it: the office writes what was asked. Source: ANAC delibera 1309/2016, par. 9 */
export async function listAccessRegister(db: Db, site: string): Promise<RegisterLine[]> {
  const rows = await db
    .selectFrom("trasparenza.requests")
    .select(["number", "kind", "publicSubject", "state", "receivedAt", "due", "decidedOn", "office"])
    .where("site", "=", site)
    .orderBy("number", "desc")
    .limit(5_000)
    .execute();
  return rows.map(({ publicSubject, receivedAt, due, decidedOn, ...rest }) => ({
    ...rest,
    ...{ subject: publicSubject, receivedOn: civilDateOf(receivedAt), due: String(due).slice(0, 10) },
    decidedOn: decidedOn === null ? null : String(decidedOn).slice(0, 10),
  }));
}

/** The same as CSV. */
export async function accessRegisterCsv(db: Db, site: string): Promise<string> {
  const say = accessText("it");
  const head = ["Numero", "Tipo", "Oggetto", "Ricevuta il", "Risposta entro il", "Conclusa il", "Esito", "Ufficio"];
  const lines = (await listAccessRegister(db, site)).map((line) => [
    ...[String(line.number), say(`short.${line.kind}`), line.subject, line.receivedOn, line.due],
    ...[line.decidedOn ?? "", say(`state.${line.state}`), line.office],
  ]);
  return writeCsv([head, ...lines]);
}
