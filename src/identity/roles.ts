/** Who may do what at the desk; the names people see are in the desk's messages. */
export const roles = [
  "administrator",
  "editor",
  "approver",
  "legal-publisher",
  "transparency-officer",
  "press-office",
  "front-office",
  "observer",
] as const;
export type Role = (typeof roles)[number];

/** What can be done to a document, to what citizens send (`answer`), or to the installation (`administer`). */
export type Action = "read" | "write" | "publish" | "delete" | "answer" | "administer";

/** The whole table: what a role may do to which kinds; `"*"` is every kind. Anything not here is refused. */
const rights: Readonly<Record<Role, Readonly<Partial<Record<Action, readonly string[]>>>>> = {
  administrator: { read: ["*"], write: ["*"], publish: ["*"], delete: ["*"], answer: ["*"], administer: ["*"] },
  editor: { read: ["*"], write: ["*"] },
  approver: { read: ["*"], write: ["*"], publish: ["*"], delete: ["*"] },
  "legal-publisher": {
    read: ["*"],
    write: ["document", "albo-act"],
    publish: ["document", "albo-act"],
    delete: ["document", "albo-act"],
  },
  "transparency-officer": {
    read: ["*"],
    write: ["document", "dataset", "person", "appointment", "office", "transparency"],
    publish: ["document", "dataset", "person", "appointment", "office", "transparency"],
    delete: ["document", "dataset", "transparency"],
    answer: ["civic-access"],
  },
  "press-office": {
    read: ["*"],
    write: ["news", "event", "statistics", "channel-post"],
    publish: ["news", "event", "yearly-report", "channel-post"],
    delete: ["news", "event"],
    answer: ["newsletter"],
  },
  "front-office": { read: ["*"], answer: ["assistance-request", "fault-report", "civic-access"] },
  observer: { read: ["*"] },
};

/**
 * Whether somebody with these roles may do this. One role that may is enough; nobody may do anything without a role.
 * @param kind kind of the document; left out for what concerns no document
 */
export function may(held: readonly Role[], action: Action, kind = "*"): boolean {
  return held.some((role) => rights[role]?.[action]?.some((allowed) => allowed === "*" || allowed === kind) ?? false);
}

/** The role that is named in the register when somebody acts: the first of theirs that allows it. */
export function actingRole(held: readonly Role[], action: Action, kind: string): Role | undefined {
  return held.find((role) => may([role], action, kind));
}
