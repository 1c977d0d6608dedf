export { ActContent, hashContent } from "./act-content.ts";
export type { ActDocument, ActFile } from "./act-document.ts";
export { type Amendment, amendAct, removalCauses } from "./amend-act.ts";
export { findCertificate } from "./certificate/issue-certificates.ts";
export { keepSignedCertificate, listSignedCertificates } from "./certificate/keep-signed.ts";
export { checkContent } from "./check-content.ts";
export { closeYear, findClosedYear, listClosedYears } from "./close-year.ts";
export { findPosted, listRecent, type PostedAct } from "./desk-queries.ts";
export { changeDraft, createDraft, type Draft, deleteDraft, findDraft, listDrafts } from "./drafts.ts";
export { EmergencyData, type EmergencyRegister, listEmergencies, recordEmergency } from "./emergency/emergency.ts";
export { acceptedTypes, beginnings, extensionOf, isMarkup } from "./files/accepted-types.ts";
export { readAlarms } from "./files/check-files.ts";
export { type GateFinding, listBarriers, listGateFindings, scanFile } from "./files/scan-file.ts";
export {
  findSignatureReports,
  keepSignatureReport,
  type ReportedSignature,
  signaturesInPublic,
  timeStampsInPublic,
} from "./files/signature-report.ts";
export {
  findSender,
  findTaken,
  listApiKeys,
  makeApiKey,
  revokeApiKey,
  type Sender,
  SentAct,
  takeAct,
} from "./intake.ts";
export { listForLeaders } from "./leaders-list.ts";
export { outageText } from "./outages/outage-text.ts";
export { keepLook } from "./outages/watch-board.ts";
export {
  ConservationSettings,
  keepConservation,
  readConservation,
  readConservationBody,
} from "./package/conservation-body.ts";
export { exportYear } from "./package/export-year.ts";
export { readPackage } from "./package/read-package.ts";
export { publishAct } from "./publish-act.ts";
export { readBody } from "./read-body.ts";
export { findSensitivePlaces, type SensitivePlace } from "./redaction/find-places.ts";
export { redactFile, withCopy } from "./redaction/redact-file.ts";
export { actsOfEntries, streamActs, titleInRegister } from "./register-queries.ts";
export { certificateRoute } from "./requests/certificate-route.ts";
export { type TakenForms, takeForms } from "./requests/form/take-forms.ts";
export {
  acceptRequest,
  countWaiting,
  findAskedAct,
  listRequests,
  RequestData,
  receiveRequest,
  refuseRequest,
} from "./requests/request.ts";
export { approveDraft, sendBack, sendToReview } from "./review.ts";
export { boardRoutes } from "./routes.ts";
export { runDue } from "./run-due.ts";
export { isBetween, keepSchedule, listSchedules, mayBeginOn, removeSchedule, type Schedule } from "./schedule.ts";
export { isSettled, keepSettings, keepTerm, listTerms, readSettings, type TypeTerm } from "./settings.ts";
export { countings } from "./term.ts";
export { actTypeName, actTypes } from "./vocabulary/act-types.ts";
export { suggestedSchedules, suggestedTerms } from "./vocabulary/suggested-terms.ts";
export { oneClickRoute } from "./watchers/one-click.ts";
export { type TellWatchersDeps, tellWatchersJob, watchersCron } from "./watchers/tell-watchers.ts";
export { readLog, writeLog } from "./write-log.ts";
