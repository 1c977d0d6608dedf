import type { PayloadRequest } from "payload";
import { mainSite } from "#src/content/index.ts";

/** Id of a further site by its key; `undefined` for the municipality's own, `null` where there is none. */
export async function siteIdOf(req: PayloadRequest, key: string): Promise<string | number | undefined | null> {
  if (key === mainSite) return undefined;
  const { docs } = await req.payload.find({
    ...{ collection: "sites" as never, where: { key: { equals: key } }, depth: 0, limit: 1, overrideAccess: true, req },
  });
  return (docs as { id: string | number }[])[0]?.id ?? null;
}
