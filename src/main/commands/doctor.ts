import { parseArgs } from "node:util";
import { readConfig } from "#src/platform/config.ts";
import { examine } from "../doctor.ts";
import type { Command } from "./command.ts";

/** `arengo doctor`: one line for each thing looked at; exit code 1 when something is at fault. */
export const doctor: Command = {
  run: async (args, say) => {
    parseArgs({ args, options: {} });
    const findings = await examine(readConfig(process.env), say);
    const labels = { ok: "doctorOk", attention: "doctorAttention", fault: "doctorFault" } as const;
    for (const { state, what } of findings) console.log(say(labels[state], { what }));
    return findings.some((finding) => finding.state === "fault") ? 1 : 0;
  },
};
