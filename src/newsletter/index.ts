export { usualSoftBounces } from "./count-bounces.ts";
export { listDays, listIssues, listsWithCounts, listTroubled } from "./counts.ts";
export { isOwnAddress, keepSender, ownSender } from "./find-sender.ts";
export { reduceStored } from "./letter-pictures.ts";
export {
  accredit,
  changeList,
  decideRecipient,
  isSubscriberOf,
  ListFields,
  makeList,
  searchSubscribers,
  siteOfList,
} from "./lists.ts";
export { nameIn } from "./name-in.ts";
export { newsletterPaths } from "./paths.ts";
export { newsletterPublisher } from "./publisher.ts";
export { resumeSubscriber } from "./resume-subscriber.ts";
export { type NewsletterDeps, newsletterCron, sendLettersJob } from "./send-due.ts";
export { findTold, showLetter } from "./show-letter.ts";
export { eraseSubscriber } from "./unsubscribe.ts";
