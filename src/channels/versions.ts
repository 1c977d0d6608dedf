import { addDays, type CivilDate } from "#src/kernel/civil-date.ts";

/** A version of a network's interface and the last day on which it answers; no day: none was announced. */
export interface ApiVersion {
  readonly version: string;
  readonly lastDay?: CivilDate;
}

/** What the networks announced. Sources: Graph API changelog, LinkedIn API versioning, read in November 2026 */
const announced: Readonly<Record<string, readonly ApiVersion[]>> = {
  graph: [
    { version: "v26.0" },
    { version: "v25.0", lastDay: "2028-07-29" as CivilDate },
    { version: "v24.0", lastDay: "2028-02-18" as CivilDate },
    { version: "v23.0", lastDay: "2027-10-08" as CivilDate },
    { version: "v22.0", lastDay: "2027-05-20" as CivilDate },
    { version: "v21.0", lastDay: "2027-01-21" as CivilDate },
    { version: "v20.0", lastDay: "2026-09-24" as CivilDate },
  ],
  linkedin: [{ version: "202607" }, { version: "202601", lastDay: "2027-01-15" as CivilDate }],
  threads: [{ version: "v1.0" }],
};

const usual = { graph: "v26.0", linkedin: "202607", threads: "v1.0" } as const;
/** Days before the end of a version at which people are told. */
const warnDays = 60;

/** Which version each network is asked by; `chosen` are settings of the installation. */
export function versionsOf(chosen: {
  readonly graph?: string;
  readonly linkedin?: string;
}): Readonly<Record<string, string>> {
  const { graph, linkedin, threads } = { ...usual, ...chosen };
  return { facebook: graph, instagram: graph, whatsapp: graph, linkedin, threads };
}

/** Whose announcement holds for which network. */
const announcedBy = { facebook: "graph", linkedin: "linkedin", threads: "threads" } as const;

/** Networks that are asked by the same version, by the one under which it is named. */
export const versionFamilies: Readonly<Record<string, readonly string[]>> = {
  facebook: ["facebook", "instagram"],
};

/** Versions in use that have ended or end within 60 days, or of which nothing is known. */
export function endingVersions(
  versions: Readonly<Record<string, string>>,
  today: CivilDate,
): { readonly network: string; readonly version: string; readonly lastDay: CivilDate | undefined }[] {
  return Object.entries(announcedBy).flatMap(([network, family]) => {
    const version = versions[network] ?? "";
    const known = announced[family]?.find((one) => one.version === version);
    if (known && (known.lastDay === undefined || known.lastDay > addDays(today, warnDays))) return [];
    return [{ network, version, lastDay: known?.lastDay }];
  });
}
