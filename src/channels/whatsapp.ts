import { countGraphemes, withLink } from "./count-text.ts";
import type { Publisher } from "./publisher.ts";

/**
 * The municipality's channel on WhatsApp. Channels of WhatsApp have no interface for programs: a person copies the text, publishes it
 * by hand and confirms. Messages to single phones are no channel, and are not sent from here.
 */
export const whatsapp: Publisher = {
  network: "whatsapp",
  name: "WhatsApp",
  gapMs: 0,
  textOf: withLink,
  count: (message) => ({ used: countGraphemes(withLink(message)), limit: 4_096, unit: "characters" }),
  check: () => [],
  publish: async () => ({ kind: "by-hand" }),
};
