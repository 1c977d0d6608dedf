import type { Fault, SimulatedAccount, World } from "./world.ts";
import { takeFault } from "./world.ts";

/** A call to a simulated network, below its own name. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly form: FormData;
  readonly body: Buffer;
  readonly origin: string;
}

export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One simulated network. */
export interface SimulatedNetwork {
  readonly name: string;
  /** Whether a call may change what readers see: only these meet the faults of calls. */
  readonly isWrite: (request: Request) => boolean;
  /** What it answers to who asks too much. */
  readonly throttle: (world: World) => Reply;
  readonly handle: (world: World, request: Request) => Reply | Promise<Reply>;
}

/** A member of a JSON body as text. */
export const word = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

/** A field of a form as text. */
export const field = (request: Request, name: string): string => {
  const value = request.form.get(name);
  return typeof value === "string" ? value : "";
};

/** The profile that a token opens now; `undefined`: it is unknown, over or taken back. */
export function openedBy(world: World, network: string, token: string): SimulatedAccount | undefined {
  const account = world.accounts.find((one) => one.network === network && one.token === token);
  if (!account) return undefined;
  const fault = takeFault(world, network, ["expired", "revoked"]);
  if (fault === "expired") account.expiresAt = world.now();
  if (fault === "revoked") account.isRevoked = true;
  if (account.isRevoked) return undefined;
  return account.expiresAt && account.expiresAt <= world.now() ? undefined : account;
}

/** Whether a fault of this kind waits for a network; taken when it does. */
export const meets = (world: World, network: string, fault: Fault): boolean =>
  takeFault(world, network, [fault]) !== undefined;
