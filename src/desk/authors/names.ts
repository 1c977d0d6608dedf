import type { Payload } from "payload";

/** Names of people of the desk by their id; who is no longer there has none. Everybody of the desk may read them, and nothing else of a person. */
export async function namesOf(payload: Payload, ids: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids.filter((id) => typeof id === "number" || typeof id === "string"))];
  if (asked.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: "users" as never,
    where: { id: { in: asked } },
    ...{ depth: 0, pagination: false, overrideAccess: true, select: { name: true } as never },
  });
  return new Map(
    (docs as unknown as { id: number | string; name: string }[]).map(({ id, name }) => [String(id), name]),
  );
}
