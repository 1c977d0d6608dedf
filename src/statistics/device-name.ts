import type { Locale } from "#src/kernel/messages.ts";
import { panelText } from "./panel-messages.ts";

const known = ["desktop", "mobile", "tablet", "other"] as const;

/** What a class of device is called; one that is not known keeps its own word. */
export function deviceName(device: string, locale: Locale): string {
  const found = known.find((one) => one === device);
  return found ? panelText(locale)(`device.${found}`) : device;
}
