export { appendEntries, type LockedRegister, lockRegister, type NewEntry } from "./append-entries.ts";
export { readEntryProof } from "./entry-proof.ts";
export { registerRoutes } from "./routes.ts";
export type { SaidDocument } from "./said-document.ts";
export { readSigner, type Signer, verifierKeyOf } from "./signer.ts";
export type { ShownDocument } from "./verify-documents.ts";
export type { RegisterReport } from "./verify-findings.ts";
export { describeFinding } from "./verify-messages.ts";
export { verifyRegister } from "./verify-register.ts";
