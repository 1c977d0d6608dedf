import { getPayload, type Payload } from "payload";
import type { Config } from "#src/platform/config.ts";

/**
 * Payload's Local API in this process, for what has no browser: loading the demonstration, adding users.
 * The desk's configuration reads the same environment as `config`, so both speak of one installation.
 */
export async function openDesk(_config: Config): Promise<Payload> {
  const { default: desk } = (await import("#src/desk/payload.config.ts")) as {
    default: Parameters<typeof getPayload>[0]["config"];
  };
  return getPayload({ config: desk });
}
