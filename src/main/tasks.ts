import type { CronItem, TaskList } from "graphile-worker";
import { asTask } from "#src/platform/jobs.ts";
import { type StatisticsJobDeps, statisticsCron, statisticsJobs } from "#src/statistics/index.ts";

/** What the jobs of all slices together need. */
export type JobDeps = StatisticsJobDeps;

/** The jobs of all slices, as the worker runs them. */
export const tasksOf = (deps: JobDeps): TaskList =>
  Object.fromEntries(statisticsJobs.map((job) => [job.name, asTask(job, deps, deps.log)]));

/** What runs by itself, for `parseCronItems`; times are UTC. */
export const cronItems: readonly CronItem[] = [...statisticsCron];
