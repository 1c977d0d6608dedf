export { findAppOf, keepApp, listApps, noteAway, takeBack } from "./accounts/apps.ts";
export { connectByKey } from "./accounts/connect-by-key.ts";
export { comeBack, leaveFor, screenNetworks } from "./accounts/connect-by-screen.ts";
export {
  AccountFields,
  automaticKindsOf,
  changeAccount,
  connectAccount,
  listAccounts,
  removeAccount,
  setAutomaticKinds,
  siteOfAccount,
} from "./accounts/keep-account.ts";
export { readSealKey, sealAccountSecret } from "./accounts/seal-secret.ts";
export { countGraphemes, findAddresses, withLink } from "./count-text.ts";
export { deliverJob } from "./delivery/deliver.ts";
export type { ChannelJobDeps, Reach } from "./delivery/deps.ts";
export { openCall } from "./delivery/open-call.ts";
export { channelsCron, sweepChannelsJob } from "./delivery/sweep.ts";
export { endpointsOf } from "./endpoints.ts";
export { dropBlock, keepBlock, listBlocks, readBlock } from "./fediverse/blocks.ts";
export { type FederateDeps, federateDueJob, federateJob } from "./fediverse/federate.ts";
export { countFediverse, listActors } from "./fediverse/list-actors.ts";
export { listenFediverse } from "./fediverse/listen.ts";
export { loadFederation } from "./fediverse/load-federation.ts";
export { handleOf, openActor } from "./fediverse/open-actor.ts";
export { fediverseAtDesk, fediversePublisher } from "./fediverse/publisher.ts";
export { answerItem } from "./inbox/answer-item.ts";
export { askInboxNow, listAsked } from "./inbox/ask-now.ts";
export { decideItem, type ItemDecision } from "./inbox/decide-item.ts";
export { fetchInboxJob } from "./inbox/fetch-inbox.ts";
export {
  countResponses,
  countStillThere,
  listAnswers,
  listItemOffices,
  listItems,
  siteOfItem,
} from "./inbox/list-items.ts";
export { moderateJob } from "./inbox/moderate-item.ts";
export { policyText } from "./inbox/policy-messages.ts";
export { moderationRules } from "./inbox/rules.ts";
export { keepStopWords, listStopWords } from "./inbox/stop-words.ts";
export { countClicks, findSilentAccounts, listBrought } from "./measures/list-brought.ts";
export { listValidity } from "./measures/list-validity.ts";
export { measureDueJob } from "./measures/measure-due.ts";
export { channelText } from "./messages.ts";
export { publishToList } from "./own/publish-to-list.ts";
export { approvePost, sendPostBack, sendToApproval } from "./posts/approve-post.ts";
export { correctApproved, streamPosts, takeBackPost } from "./posts/change-approved.ts";
export { type Decision, decideDelivery } from "./posts/decide-delivery.ts";
export { findCard } from "./posts/find-card.ts";
export { documentsOf, findTranslations } from "./posts/find-translations.ts";
export { followPublication } from "./posts/follow-publication.ts";
export { findPost, listOpenQuestions, listPosts, searchArchive, siteOfPost } from "./posts/list-posts.ts";
export { queueDeliveries } from "./posts/queue-deliveries.ts";
export { reviewPost } from "./posts/review-post.ts";
export { listClicks, makeShortLink } from "./posts/short-link.ts";
export { dropTemplate, keepTemplate, listTemplates } from "./posts/templates.ts";
export { withdrawPost } from "./posts/withdraw-post.ts";
export { keepPost, type Person, PostContent } from "./posts/write-post.ts";
export { type Call, type Finding, type Medium, type Message, type Publisher, reasons } from "./publisher.ts";
export { networkPublishers } from "./publishers.ts";
export { askingText } from "./reason-text.ts";
export { postsOfEntries } from "./shown-posts.ts";
export { declarePost } from "./silence/declare-post.ts";
export { findSilence } from "./silence/find-silence.ts";
export { findPeriod, keepSilence, listSilence, reportSilence, SilencePeriod } from "./silence/keep-period.ts";
export type { ItemState } from "./tables.ts";
export { endingVersions, versionsOf } from "./versions.ts";
