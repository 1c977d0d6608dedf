import type { Db } from "#src/platform/db.ts";
import {
  listAudiences,
  listEstimates,
  listTopPosts,
  rankProfiles,
  socialCommand,
  summariseSocial,
} from "#src/social-measures/index.ts";
import type { Period } from "#src/statistics/desk/index.ts";
import type { Gap, Ranking, ReportData } from "./report-data.ts";

/** What the networks say of the year: only what was entered; what a network gives no more stands among the gaps. */
export async function gatherSocial(
  db: Db,
  { site, period, before }: { readonly site: string; readonly period: Period; readonly before: Period },
): Promise<{ social: ReportData["social"]; gaps: Gap[] }> {
  const query = socialCommand(site, period);
  const { profiles, lines, ended } = await summariseSocial(db, { site, period, before });
  const audiences = await listAudiences(db, site, period);
  const posts = await listTopPosts(db, site, period);
  const ranks = await rankProfiles(db, site, period);
  const estimates = await listEstimates(db, site, period);
  const audience: Ranking[] = audiences.map(({ profile, dimension, shares }) => ({
    ...{ key: dimension, of: profile, columns: ["share"], query },
    rows: shares.slice(0, 20).map(({ key, share }) => ({ key, values: { share } })),
  }));
  if (posts.length > 0) {
    const rows = posts.map(({ key, name, views, interactions }) => ({ key, name, values: { views, interactions } }));
    audience.push({ key: "post", columns: ["views", "interactions"], rows, query });
  }
  const gaps: Gap[] = ended.map((one) => ({ kind: "ended", ...one }));
  for (const { name, lines: own } of profiles) {
    const figures = own.filter(({ coverage }) => coverage).length;
    if (figures > 0) gaps.push({ kind: "few-days", profile: name, figures });
  }
  if (profiles.length === 0) gaps.push({ kind: "no-social" });
  return {
    social: {
      profiles: profiles.map((one) => ({ ...one, lines: [...one.lines] })),
      lines: [...lines],
      audience,
      ranks: ranks.map((one) => ({ ...one, query })),
      estimates,
    },
    gaps,
  };
}
