import type { Config } from "#src/platform/config.ts";

/** The program that plays the social networks, for `ARENGO_CHANNELS=simulated`; `/` shows what they received. */
export async function start(config: Config): Promise<{ stop: () => Promise<void> }> {
  const { startSimulator, simulatedWorld } = await import("#test/channel-simulator/index.ts");
  const simulator = await startSimulator(simulatedWorld(), config.channels.port);
  return { stop: simulator.stop };
}
