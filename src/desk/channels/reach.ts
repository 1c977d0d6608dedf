import {
  endpointsOf,
  fediverseAtDesk,
  networkPublishers,
  type Publisher,
  readSealKey,
  versionsOf,
} from "#src/channels/index.ts";
import { newsletterPublisher } from "#src/newsletter/index.ts";
import { dataFolders } from "#src/platform/config.ts";
import { pushPublisher } from "#src/push/index.ts";
import type { DeskSettings } from "../settings.ts";

/** The desk counts and checks; delivering is the worker's. */
const noDelivery = () => {
  throw new Error("the desk delivers nothing");
};

/** The networks by name, and the municipality's own ways of telling people. */
export const publishers: ReadonlyMap<string, Publisher> = new Map(
  [
    ...networkPublishers,
    ...[fediverseAtDesk, newsletterPublisher(noDelivery), pushPublisher(noDelivery, "https://")],
  ].map((one) => [one.network, one]),
);

/** A profile with its network, for lists in which names repeat. */
export const channelLabel = ({ network, name }: { readonly network: string; readonly name: string }): string =>
  `${publishers.get(network)?.name ?? network}: ${name}`;

/** Whether this way of telling people has a screen of its own, on which it is closed. */
export const isOwn = (network: string): boolean => network === "newsletter" || network === "push";

/** How the desk reaches the networks: only to connect profiles; posts are the worker's. */
export function deskReach({ config }: DeskSettings) {
  const { isSimulated, port, versions } = config.channels;
  const simulator = isSimulated ? `http://127.0.0.1:${port}` : undefined;
  return {
    simulator,
    /** As the person's own browser reaches the simulated screens. */
    screens: endpointsOf(simulator?.replace("127.0.0.1", "localhost")),
    endpoints: endpointsOf(simulator),
    versions: versionsOf(versions),
    key: () => readSealKey(dataFolders(config).keys),
  };
}
