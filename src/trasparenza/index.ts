export { addAnswerFile, answerLink, listAnswerFiles, removeAnswerFile } from "./access/answer-files.ts";
export { dueOn, releaseDay } from "./access/clock.ts";
export { forgetFiles } from "./access/forget-files.ts";
export {
  changeAccessRequest,
  clockOf,
  enterAccessRequest,
  findAccessRequest,
  listAccessRequests,
} from "./access/requests.ts";
export { changeReview, findReview } from "./access/reviews.ts";
export { keepThirdParty, listThirdParties } from "./access/third-parties.ts";
export { attestationGrid, coverage } from "./attestation/grid.ts";
export { attestationRounds, plannedRounds } from "./attestation/rounds.ts";
export { findSnapshotGrid, keepDay, listSnapshots, readDays } from "./attestation/snapshots.ts";
export { takeDueSnapshots, takeSnapshot } from "./attestation/take-snapshot.ts";
export { lastDayToPublish } from "./awaited.ts";
export { type BoardRow, readBoard } from "./board.ts";
export { Content, type ContentFault, checkContent, findForbidden } from "./content.ts";
export {
  findContent,
  type HeldContent,
  listContents,
  publishContent,
  saveContent,
  sendContentBack,
  withdrawContent,
} from "./contents.ts";
export { largestContracts, readContracts } from "./contracts-190/read-contracts.ts";
export { checkTable, type TableFault } from "./data-schemas/check-table.ts";
export type { Column as DataColumn } from "./data-schemas/columns.ts";
export { readCsv, writeCsv } from "./data-schemas/csv.ts";
export { readSheet } from "./data-schemas/read-sheet.ts";
export { type DataSchema, dataSchemas } from "./data-schemas/schemas.ts";
export { type DutyRow, keepDuty, meetDuty, readDuties } from "./duties/duties.ts";
export { eraseAccessRequestsJob, remindTransparencyJob, type TransparencyJobDeps, transparencyCron } from "./jobs.ts";
export { keepNode, keepSectionSettings, listNodes, readSectionSettings, type StandingNode } from "./node-queries.ts";
export { contentPath, nodePaths, transparencyAddresses } from "./paths.ts";
export { printProof } from "./proof/print-proof.ts";
export { readProof } from "./proof/proof.ts";
export { findActToKeep } from "./sources/acts.ts";
export { bringIn } from "./sources/bring-in.ts";
export { type Candidate, listCandidates } from "./sources/candidates.ts";
export { filesToPublish } from "./sources/gather.ts";
export { accessChannels, accessKinds, accessStates, reviewStates } from "./tables.ts";
export { gates } from "./tree/gates.ts";
export { findNode, frequencies, retentions } from "./tree/nodes.ts";
export { type Concern, listConcerns, lookIntoFiles } from "./validation/concerns.ts";
export { listUnsettled, listValidations } from "./validation/validations.ts";
export { workbook } from "./workbook.ts";
