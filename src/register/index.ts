export { appendEntry, lockRegister, type NewEntry } from "./append-entry.ts";
export { Entry, type EntryAction, entryActions } from "./entry.ts";
export { type FindByEntry, type RegisterDeps, registerRoutes, type SaidDocument } from "./routes.ts";
export { readSigner, type Signer, verifierKeyOf } from "./signer.ts";
