import type { CollectionConfig, PayloadRequest } from "payload";
import { may, roles } from "#src/identity/index.ts";
import { invalid } from "../invalid.ts";
import { deskMessages, deskLabels as l } from "../messages.ts";
import { refusal } from "../refusal.ts";
import { workplaceFields } from "../sites/site-fields.ts";
import { rolesOf, whoMay } from "./access.ts";

const shortestPassword = 12;
const administers = ({ req }: { req: PayloadRequest }) => may(rolesOf(req), "administer");
const administratorsOnly = { create: administers, update: administers };

/** The people who work at the desk. Administrators manage them; everybody may change their own name and password, never their roles. */
export const users = (options: { isSecure: boolean; hasMail: boolean }): CollectionConfig => ({
  slug: "users",
  labels: { singular: l.user, plural: l.users },
  admin: {
    useAsTitle: "name",
    group: l.system,
    defaultColumns: ["name", "email", "roles"],
    hideAPIURL: true,
    hidden: ({ user }) => !may((user?.roles ?? []) as never, "administer"),
  },
  auth: {
    tokenExpiration: 8 * 3_600,
    maxLoginAttempts: 5,
    lockTime: 10 * 60_000,
    cookies: { sameSite: "Strict", secure: options.isSecure },
  },
  access: {
    create: whoMay("administer"),
    delete: whoMay("administer"),
    read: ({ req }) => may(rolesOf(req), "administer") || (req.user ? { id: { equals: req.user.id } } : false),
    update: ({ req }) => may(rolesOf(req), "administer") || (req.user ? { id: { equals: req.user.id } } : false),
    unlock: whoMay("administer"),
    admin: ({ req }) => rolesOf(req).length > 0,
  },
  fields: [
    { name: "name", type: "text", label: l.name, required: true, maxLength: 120 },
    {
      name: "roles",
      type: "select",
      label: l.roles,
      hasMany: true,
      required: true,
      saveToJWT: true,
      options: roles.map((role) => ({ value: role, label: l.roleNames[role] })),
      access: {
        create: ({ req }) => may(rolesOf(req), "administer"),
        update: ({ req }) => may(rolesOf(req), "administer"),
      },
    },
    ...workplaceFields(administratorsOnly),
  ],
  hooks: {
    beforeOperation: [
      ({ args, operation, req }) => {
        // refused before a token is made, and alike for every address, so that nobody learns which exist
        if (operation === "forgotPassword" && !options.hasMail && req.context?.isInvitation !== true)
          throw refusal(deskMessages(req.i18n?.language ?? "it")("noMail"), 503);
        return args;
      },
    ],
    beforeValidate: [
      ({ data, req, operation }) => {
        const password = (data as { password?: unknown } | undefined)?.password;
        if (typeof password === "string" && password.length < shortestPassword) {
          const message = deskMessages(req.i18n?.language ?? "it")("weakPassword");
          throw invalid(req, { collection: "users" }, [{ field: "password", message }]);
        }
        // Payload lets whoever comes first be the administrator; here the first one is made at the start or at the terminal
        if (operation === "create" && isFirstToCome(req))
          throw refusal(deskMessages(req.i18n?.language ?? "it")("firstAtTerminal"), 403);
        return data;
      },
    ],
  },
});

/** Whether this request wants to make the very first user: Payload's own first-user screen sends nobody logged in. */
const isFirstToCome = (req: { user: unknown; url?: string | undefined; pathname?: string }): boolean =>
  !req.user && (req.pathname ?? req.url ?? "").endsWith("/first-register");
