import { parseArgs } from "node:util";
import { type Role, roles } from "#src/identity/index.ts";
import { readConfig } from "#src/platform/config.ts";
import { addUser } from "../add-user.ts";
import { exitCodes, StartRefusal } from "../exit.ts";
import type { Command } from "./command.ts";

/** `arengo user add`: a new person at the desk, with a password shown once. */
export const user: Command = {
  run: async (args, say) => {
    const options = {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string", multiple: true },
      json: { type: "boolean" },
    } as const;
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
    const held = (values.role ?? []).filter((role): role is Role => (roles as readonly string[]).includes(role));
    const isComplete =
      positionals[0] === "add" && values.email && values.name && held.length > 0 && held.length === values.role?.length;
    if (!isComplete) throw new StartRefusal(say("userNeeds", { roles: roles.join(", ") }), exitCodes.usage);
    const { email = "", name = "" } = values;
    const password = await addUser(readConfig(process.env), { email, name, roles: held });
    if (password === undefined) throw new StartRefusal(say("userExists", { email }), exitCodes.usage);
    if (values.json) {
      console.log(JSON.stringify({ email, password }));
      return 0;
    }
    console.log(say("userAdded", { email, roles: held.join(", ") }));
    console.log(say("userPassword", { password }));
    return 0;
  },
};
