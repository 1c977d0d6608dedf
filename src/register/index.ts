export { appendEntry, lockRegister, type NewEntry } from "./append-entry.ts";
export { Entry, type EntryAction, entryActions } from "./entry.ts";
export { type RegisterDeps, registerRoutes } from "./routes.ts";
export type { FindByEntries, FindByEntry, SaidDocument } from "./said-document.ts";
export { readSigner, type Signer, verifierKeyOf } from "./signer.ts";
export type { FindingKind, RegisterFinding, RegisterReport } from "./verify-findings.ts";
export { describeFinding } from "./verify-messages.ts";
export { type RegisterSource, verifyRegister } from "./verify-register.ts";
