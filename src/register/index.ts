export { appendEntry, lockRegister, type NewEntry } from "./append-entry.ts";
export { Entry, type EntryAction, entryActions } from "./entry.ts";
export { readSigner, type Signer, verifierKeyOf } from "./signer.ts";
