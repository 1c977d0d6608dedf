import type { PayloadRequest } from "payload";
import { countWaiting, listDrafts as listActs } from "#src/albo/index.ts";
import { countRequests } from "#src/assistance/index.ts";
import { listItems, listOpenQuestions, listPosts } from "#src/channels/index.ts";
import { mainSite } from "#src/content/index.ts";
import { countReports } from "#src/fault-report/index.ts";
import { readBoard } from "#src/trasparenza/index.ts";
import { mayAct } from "../albo/access.ts";
import { mayPostOn } from "../channels/access.ts";
import { dbOf } from "../db.ts";
import { mayAnswer } from "../requests/access.ts";
import { mayWork } from "../trasparenza/access.ts";

/** Something that waits on another screen: how many, and the way there. */
export interface WaitingElsewhere {
  readonly what: keyof typeof screens;
  readonly count: number;
  readonly href: string;
}

/** More of one sort are not counted. */
const most = 100;

const screens = {
  assistance: "/admin/assistance?state=received",
  faults: "/admin/faults?state=received",
  acts: "/admin/albo",
  requests: "/admin/albo/richieste",
  overdue: "/admin/trasparenza?stato=overdue",
  posts: "/admin/canali",
  questions: "/admin/canali",
  comments: "/admin/canali/commenti",
} as const;

/**
 * What waits on the other screens of the desk for whoever asks, of what they may do something about: of the municipality what
 * citizens sent, acts to be checked and entries of the transparency section past their day; of each site what concerns its channels.
 */
export async function listWaiting(req: PayloadRequest, site: string, now: Date): Promise<WaitingElsewhere[]> {
  const db = dbOf(req);
  const ofMain = (allowed: boolean) => site === mainSite && allowed;
  const mayWrite = await mayPostOn(req, "write", site);
  const asked: Partial<Record<keyof typeof screens, Promise<number>>> = {
    ...(ofMain(mayAnswer(req, "assistance-request")) && {
      assistance: countRequests(db, site).then(({ received }) => received),
    }),
    ...(ofMain(mayAnswer(req, "fault-report")) && { faults: countReports(db, site).then(({ received }) => received) }),
    ...(ofMain(mayAct(req, "publish")) && {
      acts: listActs(db, site).then((acts) => acts.filter(({ state }) => state === "in-review").length),
      requests: countWaiting(db, site),
    }),
    ...(ofMain(mayWork(req, "write")) && {
      overdue: readBoard(db, site, now).then(
        (rows) => rows.filter(({ standing }) => standing.state === "overdue").length,
      ),
    }),
    ...(mayWrite && {
      posts: listPosts(db, site, { limit: most }).then(
        (posts) => posts.filter(({ state }) => state === "waiting").length,
      ),
      questions: listOpenQuestions(db, site, most).then(({ length }) => length),
      comments: listItems(db, site, { states: ["open"], office: "", limit: most }).then(({ length }) => length),
    }),
  };
  const counted = await Promise.all(
    Object.entries(asked).map(async ([name, count]) => {
      const what = name as keyof typeof screens;
      return { what, count: (await count) ?? 0, href: screens[what] };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}
