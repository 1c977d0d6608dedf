import { readFile } from "node:fs/promises";
import type { Endpoint } from "payload";
import { mainSite } from "#src/content/index.ts";
import { storedPath } from "#src/platform/storage.ts";
import type { DeskSettings } from "../settings.ts";
import { mayPostOn, mayReadPosts } from "./access.ts";
import { listContents } from "./list-contents.ts";

const beginnings: Readonly<Record<string, string>> = {
  ffd8ff: "image/jpeg",
  "89504e": "image/png",
  "524946": "image/webp",
};

/** `GET /channels/picture`: a picture of a post that is being written, by its hash. */
const picture = ({ filesDir }: DeskSettings): Endpoint => ({
  path: "/channels/picture",
  method: "get",
  handler: async (req) => {
    if (!mayReadPosts(req)) return Response.json({}, { status: 403 });
    const sha256 = String(req.query.sha256 ?? "");
    const data = /^[0-9a-f]{64}$/.test(sha256)
      ? await readFile(storedPath(filesDir, sha256)).catch(nothingThere)
      : undefined;
    const type = data && beginnings[data.subarray(0, 3).toString("hex")];
    if (!data || !type) return Response.json({}, { status: 404 });
    const headers = {
      ...{ "content-type": type, "cache-control": "private, max-age=3600", "x-content-type-options": "nosniff" },
      "content-security-policy": "default-src 'none'",
    };
    return new Response(new Uint8Array(data), { headers });
  },
});

function nothingThere(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== "ENOENT") throw fault;
}

/** `GET /channels/contents`: contents that a post can go out with, by words of their title. */
const contents: Endpoint = {
  path: "/channels/contents",
  method: "get",
  handler: async (req) => {
    const site = String(req.query.site ?? "") || mainSite;
    if (!(await mayPostOn(req, "write", site))) return Response.json({ contents: [] }, { status: 403 });
    const words = String(req.query.words ?? "")
      .replaceAll("\0", "")
      .slice(0, 100);
    const chosen = String(req.query.chosen ?? "").slice(0, 100);
    return Response.json({ contents: await listContents(req, { site, words, chosen }) });
  },
};

export const pictureEndpoints = (settings: DeskSettings): Endpoint[] => [picture(settings), contents];
