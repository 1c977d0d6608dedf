import { appointmentDesk } from "./appointment/desk.ts";
import { callDesk } from "./call/desk.ts";
import { contactPointDesk } from "./contact-point/desk.ts";
import { datasetDesk } from "./dataset/desk.ts";
import type { DeskType } from "./desk-type.ts";
import { documentDesk } from "./document/desk.ts";
import { eventDesk } from "./event/desk.ts";
import { faqDesk } from "./faq/desk.ts";
import { guideDesk } from "./guide/desk.ts";
import { newsDesk } from "./news/desk.ts";
import { officeDesk } from "./office/desk.ts";
import { pageDesk } from "./page/desk.ts";
import { personDesk } from "./person/desk.ts";
import { placeDesk } from "./place/desk.ts";
import { serviceDesk } from "./service/desk.ts";
import { thematicSiteDesk } from "./thematic-site/desk.ts";
import { topicDesk } from "./topic/desk.ts";

export type { DeskDocument, DeskType, ToPublishedContext } from "./desk-type.ts";
export { isRequiredToPublish, rowLabels } from "./fields/build.ts";
export { ownLinks } from "./fields/links.ts";
export { siteCheck } from "./hosted-site/check.ts";
export { siteFields } from "./hosted-site/fields.ts";
export { hostsOf } from "./hosted-site/hosts.ts";
export { siteMessages, siteNames } from "./hosted-site/messages.ts";
export { siteToPublished } from "./hosted-site/to-published.ts";
export { type CollectionSlug, collectionOf, type Kind, kindOf } from "./kinds.ts";
export { toLexical } from "./rich-text/to-lexical.ts";
export { settingsCheck, settingsFields, settingsLabels, settingsToPublished } from "./settings/desk.ts";
export { slugify } from "./slug.ts";
export { topics as topicTerms } from "./vocabularies/topics.ts";

/** Every content type as the desk sees it, in the order of the desk's menu. */
export const deskTypes: readonly DeskType[] = [
  newsDesk,
  serviceDesk,
  guideDesk,
  faqDesk,
  officeDesk,
  personDesk,
  appointmentDesk,
  documentDesk,
  callDesk,
  datasetDesk,
  eventDesk,
  placeDesk,
  topicDesk,
  pageDesk,
  thematicSiteDesk,
  contactPointDesk,
];
