import type { Config } from "#src/platform/config.ts";
import { openDesk } from "./open-desk.ts";

/** Loads the demonstration municipality through the desk's own publication. Repeatable. */
export async function loadDemo(
  config: Config,
  options: { size?: number; onProgress: (line: string) => void },
): Promise<void> {
  const payload = await openDesk(config);
  const data = {
    ...{
      municipality: "Comune di Cortona",
      placeName: "Cortona",
      primaryColor: "#0059b3",
      languages: ["it", "en"],
      demonstration: true,
    },
    region: { label: "Regione Toscana", url: "https://www.regione.toscana.it" },
    codes: { istat: "051017", ipa: "c_d077", fiscal: "00137520516" },
    ...{
      address: "Piazza della Repubblica 13, 52044 Cortona AR",
      phone: "0575 6371",
      email: "urp@comune.example",
      pec: "protocollo@pec.example",
    },
  };
  await payload.updateGlobal({ slug: "site-settings" as never, data: data as never });
  options.onProgress("Comune di Cortona");
}
