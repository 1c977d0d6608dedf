export {
  forgetDay,
  keepAudience,
  keepDays,
  keepEnded,
  keepEstimate,
  keepExport,
  keepOthers,
  keepProfile,
  listProfiles,
} from "./keep-figures.ts";
export { readCount } from "./read-date.ts";
export { isPackedTable, longestExport } from "./read-export.ts";
export { readOthers } from "./read-others.ts";
export {
  findSilentProfiles,
  listAudiences,
  listEstimates,
  listTopPosts,
  nameOf as profileName,
  rankProfiles,
  type SocialLine,
  socialCommand,
  summariseSocial,
} from "./summarise-social.ts";
export { audienceDimensions, type DayMetric, dayMetrics, networkName, networks, otherGroups } from "./tables.ts";
export { socialCron, takeChannelFiguresJob } from "./take-channel-figures.ts";
