import { field, type Reply, type Request } from "./request.ts";
import type { World } from "./world.ts";

/** New tokens for a refresh token or for a code; the refresh token turns: the one that was used opens nothing any more. */
export function renewTokens(world: World, network: string, request: Request, seconds: number): Reply {
  const grant = field(request, "grant_type");
  const account =
    grant === "refresh_token"
      ? world.accounts.find((one) => one.network === network && one.refreshToken === field(request, "refresh_token"))
      : takeCode(world, network, field(request, "code"));
  if (!account || account.isRevoked) return { status: 400, json: { error: "invalid_grant" } };
  const id = world.nextId();
  account.token = `token-${network}-${id}`;
  account.refreshToken = `refresh-${network}-${id}`;
  account.expiresAt = new Date(world.now().getTime() + seconds * 1_000);
  return {
    status: 200,
    json: {
      ...{
        token_type: "bearer",
        expires_in: seconds,
        access_token: account.token,
        refresh_token: account.refreshToken,
      },
    },
  };
}

/** The profile that a person allowed by a code; each code opens once. */
function takeCode(world: World, network: string, code: string) {
  const key = `code:${network}:${code}`;
  const account = world.things.get(key) && world.accounts.find((one) => one.network === network);
  world.things.delete(key);
  return account || undefined;
}

/** Another code for the first profile of a network. */
export function makeCode(world: World, network: string): string {
  const code = `code-${world.nextId()}`;
  world.things.set(`code:${network}:${code}`, { code });
  return code;
}

/** Meta: a code for a short token, and a short token for a long one. */
export function exchange(world: World, network: string, request: Request): Reply {
  const grant = request.query.get("grant_type") ?? "";
  if (!grant.endsWith("exchange_token")) return renewTokens(world, network, request, 3_600);
  const given = request.query.get("fb_exchange_token") ?? request.query.get("access_token");
  const account = world.accounts.find((one) => one.network === network && one.token === given);
  if (!account) return { status: 400, json: { error: { message: "Invalid token", code: 190 } } };
  const seconds = 60 * 86_400;
  account.expiresAt = new Date(world.now().getTime() + seconds * 1_000);
  return { status: 200, json: { access_token: account.token, token_type: "bearer", expires_in: seconds } };
}
