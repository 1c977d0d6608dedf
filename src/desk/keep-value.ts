import type { Payload } from "payload";

/** Keeps a value under a key of the desk, in the place of what was there. */
export async function keepValue(payload: Payload, key: string, value: object): Promise<void> {
  const keep = () => payload.kv.set(key, value as never);
  // two who make the key at once: the second finds it taken, and then writes it like any other
  await keep().catch(keep);
}
