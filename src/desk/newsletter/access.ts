import type { PayloadRequest } from "payload";
import { may } from "#src/identity/index.ts";
import { municipalRolesOf } from "../collections/access.ts";

/** Whether whoever asks may make lists, see who subscribed and accredit journalists: the press office and administrators. */
export const mayKeepLists = (req: PayloadRequest): boolean => may(municipalRolesOf(req), "answer", "newsletter");

/** Whether whoever asks may read letters that were not sent: they may hold anything that the installation writes to people. */
export const mayReadSpool = (req: PayloadRequest): boolean => may(municipalRolesOf(req), "administer");
