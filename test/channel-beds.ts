import { Follow } from "@fedify/vocab";
import { networkPublishers, type Publisher } from "#src/channels/index.ts";
import { addFault, type Fault } from "./channel-simulator/index.ts";
import { aFilm, aPicture, type ChannelBench } from "./channels.ts";
import type { TestDatabase } from "./database.ts";
import { openFediverse } from "./fediverse.ts";
import { type PeerFault, startPeer } from "./fediverse-peer.ts";

/** One network as its readers and its faults see it, so that every network can be put through the same cases. */
export interface ChannelBed {
  readonly account: string;
  readonly publisher: Publisher;
  /** What goes with every post there: some networks take nothing without. */
  readonly media: string;
  /** Lets the next call meet a fault. @param isRead a call that changes nothing */
  readonly meet: (fault: Fault, isRead?: boolean) => void;
  /** Faults that were prepared and did not happen are forgotten. */
  readonly forget: () => void;
  readonly settle: (watch?: () => Promise<void>) => Promise<void>;
  /** Texts that readers see now. */
  readonly shown: () => readonly string[];
  /** What the person does who was written to: goes to the network, and opens the channel again. */
  readonly reopen: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Networks that take something from programs, and the Fediverse. */
export const bedNetworks: readonly string[] = [
  ...networkPublishers.map(({ network }) => network).filter((network) => network !== "whatsapp"),
  "activitypub",
];

/** Opens a network by its name over the channels of a test. */
export const openBed = (database: TestDatabase, bench: ChannelBench, network: string): Promise<ChannelBed> =>
  network === "activitypub" ? fediverseBed(database, bench) : simulatedBed(database, bench, network);

async function simulatedBed(database: TestDatabase, bench: ChannelBench, network: string): Promise<ChannelBed> {
  const account = await bench.connect(network);
  const { world } = bench;
  const media = network === "youtube" ? [aFilm()] : network === "instagram" ? [aPicture()] : [];
  return {
    ...{ account, publisher: publisherIn(bench, network), media: JSON.stringify(media), settle: bench.settle },
    meet: (fault, isRead) => addFault(world, network, fault, isRead),
    forget: () => void world.waiting.splice(0),
    shown: () => world.posts.filter((post) => post.network === network && !post.isDeleted).map(({ text }) => text),
    reopen: async () => {
      for (const one of world.accounts.filter((opened) => opened.network === network))
        Object.assign(one, { isRevoked: false, expiresAt: undefined });
      const fields = { state: "connected", stopReason: "" } as const;
      await database.desk.updateTable("channels.accounts").set(fields).where("id", "=", account).execute();
    },
    stop: async () => {},
  };
}

function publisherIn(bench: ChannelBench, network: string): Publisher {
  const publisher = bench.deps.channels.publishers.get(network);
  if (!publisher) throw new Error(`no publisher for ${network}`);
  return publisher;
}

/** How a server of the Fediverse meets the same faults; it has no token of ours, and a token's faults are none of its. */
const peerFaults: Partial<Record<Fault, PeerFault>> = {
  ...{ lost: "lost", slow: "slow", "slow-lost": "slow-lost", throttled: "slow-down" },
  ...{ "error-before": "error-before", "error-after": "error-after" },
};

/** A server of the Fediverse on which somebody follows the municipality; what it shows is what it was told. */
async function fediverseBed(database: TestDatabase, bench: ChannelBench): Promise<ChannelBed> {
  const here = await openFediverse(database, bench);
  const peer = await startPeer();
  const us = { id: here.actor, inbox: here.inbox };
  const id = new URL(`${peer.origin}/follow/1`);
  await peer.send(new Follow({ id, actor: peer.actor, object: here.actor, to: here.actor }), us);
  await here.settle();
  return {
    ...{ account: here.account, publisher: publisherIn(bench, "activitypub"), media: "[]", settle: here.settle },
    meet: (fault, isRead) => {
      const met = peerFaults[fault];
      if (met && !isRead) peer.faults.push(met);
    },
    forget: () => void peer.faults.splice(0),
    shown: () => {
      const notes = new Map<string, string>();
      for (const { kind, json } of peer.received) {
        const object = json.object as { id?: string; content?: string } | undefined;
        const note = object?.id ?? "";
        if (kind === "delete") notes.delete(note);
        if (kind === "create" || kind === "update") notes.set(note, plainText(object?.content ?? ""));
      }
      return [...notes.values()];
    },
    reopen: async () => {},
    stop: async () => {
      await here.stop();
      await peer.stop();
    },
  };
}

const plainText = (html: string): string =>
  html
    .replaceAll(/<\/p>\s*<p>/g, "\n\n")
    .replaceAll(/<br ?\/?>/g, "\n")
    .replaceAll(/<[^>]+>/g, "");
