/** Versions of the networks' interfaces that this version of Arengo was written for. */
const usual = { graph: "v26.0", linkedin: "202607", threads: "v1.0" } as const;

/** Which version each network is asked by; `chosen` are settings of the installation. */
export function versionsOf(chosen: {
  readonly graph?: string;
  readonly linkedin?: string;
}): Readonly<Record<string, string>> {
  const { graph, linkedin, threads } = { ...usual, ...chosen };
  return { facebook: graph, instagram: graph, whatsapp: graph, linkedin, threads };
}
