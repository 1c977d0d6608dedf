import type { Reply, Request } from "./request.ts";
import { meets, openedBy } from "./request.ts";
import type { SimulatedAccount, World } from "./world.ts";

/** An error as Meta's interfaces write it. */
export const metaError = (status: number, code: number, message: string, subcode?: number): Reply => ({
  status,
  json: {
    error: { message, type: "OAuthException", code, ...(subcode && { error_subcode: subcode }), fbtrace_id: "A" },
  },
});

/** What every call to Meta meets before anything else: its version, and whose token it is. */
export function enterMeta(
  world: World,
  network: string,
  request: Request,
  versions: RegExp,
): { readonly account: SimulatedAccount; readonly path: string } | Reply {
  const [, version = "", path = "/"] = /^\/([^/]+)(\/.*)$/.exec(request.path) ?? [];
  if (!versions.test(version) || meets(world, network, "version-ended"))
    return metaError(400, 2635, "You are calling a deprecated version of the API. Please update to the latest version");
  const known = world.accounts.find((one) => one.network === network && one.token === request.token);
  const account = openedBy(world, network, request.token);
  if (!account) {
    const isOver = known && !known.isRevoked;
    return metaError(401, 190, "Error validating access token", isOver ? 463 : 460);
  }
  return { account, path };
}

/** What Meta answers to who asks too much. */
export const metaThrottle = (): Reply => ({
  ...metaError(400, 80001, "There have been too many calls to this Page account."),
  headers: {
    "x-business-use-case-usage": JSON.stringify({
      1: [{ type: "pages", call_count: 100, estimated_time_to_regain_access: 1 }],
    }),
  },
});

/** A page of a list with Meta's cursors. */
export function metaList(request: Request, all: readonly { readonly id: string }[]): Reply {
  const limit = Math.min(100, Number(request.query.get("limit") ?? 25));
  const after = request.query.get("after");
  const start = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
  const data = all.slice(start, start + limit);
  const last = data.at(-1);
  const isMore = start + limit < all.length;
  return { status: 200, json: { data, ...(isMore && last && { paging: { cursors: { after: last.id } } }) } };
}

/** A figure as Meta gives it, or that it is no more. */
export const metaFigure = (world: World, network: string, metric: string, known: readonly string[]): Reply =>
  !known.includes(metric) || meets(world, network, "metric-ended")
    ? metaError(400, 100, `(#100) The value must be a valid insights metric: ${metric}`)
    : { status: 200, json: { data: [{ name: metric, values: [{ value: 7 }] }] } };
