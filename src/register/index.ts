export { appendEntries, type LockedRegister, lockRegister, type NewEntry } from "./append-entries.ts";
export { registerRoutes } from "./routes.ts";
export { readSigner, type Signer, verifierKeyOf } from "./signer.ts";
export type { RegisterReport } from "./verify-findings.ts";
export { describeFinding } from "./verify-messages.ts";
export { verifyRegister } from "./verify-register.ts";
