import type { CronItem, TaskList } from "graphile-worker";
import { type TellWatchersDeps, tellWatchersJob, watchersCron } from "#src/albo/index.ts";
import { assistanceCron, eraseRequestsJob } from "#src/assistance/index.ts";
import {
  bookingCron,
  forgetAppointmentsJob,
  type TellDeps,
  tellPeopleCron,
  tellPeopleJob,
} from "#src/booking/index.ts";
import {
  type ChannelJobDeps,
  channelsCron,
  deliverJob,
  type FederateDeps,
  federateDueJob,
  federateJob,
  fetchInboxJob,
  measureDueJob,
  moderateJob,
  sweepChannelsJob,
} from "#src/channels/index.ts";
import {
  indexDocumentJob,
  makeLighterJob,
  type PictureJobDeps,
  type SearchJobDeps,
  searchSweepJob,
} from "#src/content/index.ts";
import { eraseReportsJob, faultCron } from "#src/fault-report/index.ts";
import { checkLinksJob, type LinksJobDeps, linksCron } from "#src/links/index.ts";
import { type NewsletterDeps, newsletterCron, sendLettersJob } from "#src/newsletter/index.ts";
import { asTask } from "#src/platform/jobs.ts";
import { type OutboxDeps, outboxCron, sendDueJob } from "#src/platform/outbox.ts";
import { type PushDeps, pushCron, sendNoticesJob } from "#src/push/index.ts";
import { forgetCommentsJob, ratingCron } from "#src/rating/index.ts";
import { socialCron, takeChannelFiguresJob } from "#src/social-measures/index.ts";
import { type StatisticsJobDeps, statisticsCron, statisticsJobs } from "#src/statistics/index.ts";
import {
  eraseAccessRequestsJob,
  remindTransparencyJob,
  type TransparencyJobDeps,
  transparencyCron,
} from "#src/trasparenza/index.ts";
import { type BoardJobDeps, boardCron, runBoardJob } from "./jobs/run-board.ts";
import { runScheduledJob, type ScheduledDeps, scheduledCron } from "./jobs/run-scheduled.ts";

/** What the jobs of all slices together need. */
export type JobDeps = StatisticsJobDeps &
  SearchJobDeps &
  PictureJobDeps &
  ScheduledDeps &
  OutboxDeps &
  TellDeps &
  BoardJobDeps &
  TellWatchersDeps &
  TransparencyJobDeps &
  LinksJobDeps &
  ChannelJobDeps &
  NewsletterDeps &
  FederateDeps &
  PushDeps;

/** The jobs of all slices, as the worker runs them. */
export const tasksOf = (deps: JobDeps): TaskList => ({
  ...Object.fromEntries(statisticsJobs.map((job) => [job.name, asTask(job, deps, deps.log)])),
  [takeChannelFiguresJob.name]: asTask(takeChannelFiguresJob, deps, deps.log),
  [indexDocumentJob.name]: asTask(indexDocumentJob, deps, deps.log),
  [searchSweepJob.name]: asTask(searchSweepJob, deps, deps.log),
  [makeLighterJob.name]: asTask(makeLighterJob, deps, deps.log),
  [forgetCommentsJob.name]: asTask(forgetCommentsJob, deps, deps.log),
  [forgetAppointmentsJob.name]: asTask(forgetAppointmentsJob, deps, deps.log),
  [eraseRequestsJob.name]: asTask(eraseRequestsJob, deps, deps.log),
  [eraseReportsJob.name]: asTask(eraseReportsJob, deps, deps.log),
  [tellPeopleJob.name]: asTask(tellPeopleJob, deps, deps.log),
  [remindTransparencyJob.name]: asTask(remindTransparencyJob, deps, deps.log),
  [eraseAccessRequestsJob.name]: asTask(eraseAccessRequestsJob, deps, deps.log),
  [sendDueJob.name]: asTask(sendDueJob, deps, deps.log),
  [tellWatchersJob.name]: asTask(tellWatchersJob, deps, deps.log),
  [runBoardJob.name]: asTask(runBoardJob, deps, deps.log),
  [deliverJob.name]: asTask(deliverJob, deps, deps.log),
  [sweepChannelsJob.name]: asTask(sweepChannelsJob, deps, deps.log),
  [fetchInboxJob.name]: asTask(fetchInboxJob, deps, deps.log),
  [federateJob.name]: asTask(federateJob, deps, deps.log),
  [federateDueJob.name]: asTask(federateDueJob, deps, deps.log),
  [moderateJob.name]: asTask(moderateJob, deps, deps.log),
  [measureDueJob.name]: asTask(measureDueJob, deps, deps.log),
  [sendNoticesJob.name]: asTask(sendNoticesJob, deps, deps.log),
  [sendLettersJob.name]: asTask(sendLettersJob, deps, deps.log),
  [checkLinksJob.name]: asTask(checkLinksJob, deps, deps.log),
  [runScheduledJob.name]: asTask(runScheduledJob, deps, deps.log),
});

/** What runs by itself, for `parseCronItems`; times are UTC. */
export const cronItems: readonly CronItem[] = [
  ...statisticsCron,
  ...socialCron,
  ...scheduledCron,
  ...boardCron,
  ...watchersCron,
  ...ratingCron,
  ...bookingCron,
  ...tellPeopleCron,
  ...assistanceCron,
  ...faultCron,
  ...transparencyCron,
  ...outboxCron,
  ...linksCron,
  ...channelsCron,
  ...newsletterCron,
  { task: federateDueJob.name, match: "* * * * *", options: { backfillPeriod: 0 }, identifier: federateDueJob.name },
  {
    task: makeLighterJob.name,
    match: "2,7,12,17,22,27,32,37,42,47,52,57 * * * *",
    options: { backfillPeriod: 0 },
    identifier: makeLighterJob.name,
  },
  ...pushCron,
  { task: searchSweepJob.name, match: "*/5 * * * *", identifier: searchSweepJob.name },
];
