import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { beaconPath } from "./beacon.ts";
import type { Collector } from "./collector.ts";
import { networkOf } from "./networks/address.ts";

const TimeInView = z.object({
  view: z.string().refine((text) => /^\d{1,20}$/.test(text) && BigInt(text) < 2n ** 64n),
  // A page left open overnight was not read overnight: an hour is the most that is believed.
  seconds: z
    .int()
    .min(1)
    .transform((seconds) => Math.min(seconds, 3_600)),
});

const Followed = z.object({
  view: TimeInView.shape.view,
  to: z
    .string()
    .max(253)
    .regex(/^[a-z\d.-]+$/i),
});

const perNetworkAndMinute = 120;
const networksLimit = 10_000;

/**
 * The door for what the pages' script says (`POST /misura`): 204 when taken, 400 when it makes no sense, 413 over 512
 * bytes, 429 when one network says more than two a second. What is said of a view that was never counted changes no figure.
 */
export const receiveTime: FastifyPluginAsync<{ collector: Pick<Collector, "recordTime" | "recordEvent"> }> = async (
  app,
  { collector },
) => {
  let minute = 0;
  let said = new Map<string, number>();
  const isTooMany = (address: string, now: number) => {
    if (Math.floor(now / 60_000) !== minute || said.size > networksLimit) {
      minute = Math.floor(now / 60_000);
      said = new Map();
    }
    const network = networkOf(address);
    const count = (said.get(network) ?? 0) + 1;
    said.set(network, count);
    return count > perNetworkAndMinute;
  };
  // sendBeacon sends text; whatever it calls itself, it is read here as JSON.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
  app.post(beaconPath, { bodyLimit: 512 }, async (request, reply) => {
    const at = new Date();
    if (isTooMany(request.ip, at.getTime())) return reply.code(429).send();
    const said = readJson(request.body);
    const followed = Followed.safeParse(said);
    if (followed.success) {
      collector.recordEvent({ site: request.here.site, kind: "outgoing", key: followed.data.to.toLowerCase(), at });
      return reply.code(204).send();
    }
    const read = TimeInView.safeParse(said);
    if (!read.success) return reply.code(400).send();
    collector.recordTime({ site: request.here.site, ...read.data, at });
    return reply.code(204).send();
  });
};

function readJson(body: unknown): unknown {
  try {
    return JSON.parse(String(body));
  } catch {
    return undefined;
  }
}
