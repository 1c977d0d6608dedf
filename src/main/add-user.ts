import { randomBytes } from "node:crypto";
import type { Role } from "#src/identity/index.ts";
import type { Config } from "#src/platform/config.ts";
import { openDesk } from "./open-desk.ts";

/** Adds a person to the desk with a fresh random password, which is given back and kept nowhere; `undefined` when the address is taken. */
export async function addUser(
  config: Config,
  person: { email: string; name: string; roles: readonly Role[] },
): Promise<string | undefined> {
  const payload = await openDesk(config);
  const { totalDocs } = await payload.count({
    collection: "users" as never,
    where: { email: { equals: person.email } },
  });
  if (totalDocs > 0) return undefined;
  const password = randomBytes(15).toString("base64url");
  await payload.create({
    collection: "users" as never,
    data: { ...person, roles: [...person.roles], password } as never,
  });
  return password;
}
