import { networks } from "./networks.ts";
import { addAccount, makeWorld, type World } from "./world.ts";

/** The profile that each simulated network has from the start; `token-<network>` opens it. */
export const simulatedAccounts: Readonly<Record<string, string>> = {
  facebook: "102030405060",
  instagram: "17841400000000001",
  threads: "9876500000000001",
  x: "1500000000000000001",
  linkedin: "5500001",
  youtube: "UCesempio0000000000001",
  telegram: "-1001234567890",
  mastodon: "109876543210",
  bluesky: "did:plc:esempio2345672345672345",
};

/** A world with one profile on each network. */
export function simulatedWorld(options: Parameters<typeof makeWorld>[0] = {}): World {
  const world = makeWorld(options);
  for (const { name } of Object.values(networks)) {
    const id = simulatedAccounts[name];
    if (id && !world.accounts.some((one) => one.network === name)) addAccount(world, { network: name, id });
  }
  return world;
}
