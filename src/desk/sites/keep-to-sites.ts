import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from "payload";
import { type Workplaces, worksOn } from "#src/identity/index.ts";
import { deskMessages } from "../messages.ts";
import { refusal } from "../refusal.ts";
import { siteIdIn } from "./site-of.ts";
import { ofAllSites, workplacesIn } from "./workplaces.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Refuses what somebody would change on a site on which they do not work: a document there, one moved there or away, or one
 * shown there or no longer. It runs on every way to a change: form, autosave, copy, restored version, schedule, REST.
 */
export const keepToSites =
  (kind: string): CollectionBeforeChangeHook =>
  ({ data, originalDoc, operation, req }) => {
    const workplaces = workplacesIn(req);
    if (workplaces === "all") return data;
    // what is made has nothing before it, though Payload says something
    const before = operation === "update" ? (originalDoc as Values | undefined) : undefined;
    const after = { ...before, ...(data as Values) };
    const touched = ofAllSites(kind)
      ? [undefined]
      : [...(before ? [before, after] : [after]).map(homeIn), ...shownChanges(before, after)];
    refuseElsewhere(touched, workplaces, req);
    return data;
  };

/** The same for what is deleted. */
export const keepDeletingToSites =
  (kind: string): CollectionBeforeDeleteHook =>
  async ({ collection, id, req }) => {
    const workplaces = workplacesIn(req);
    if (workplaces === "all") return;
    const found = await req.payload.findByID({
      collection: collection.slug,
      id,
      ...{ depth: 0, draft: false, overrideAccess: true, disableErrors: true },
      req: { ...req } as PayloadRequest,
    });
    refuseElsewhere(ofAllSites(kind) || !found ? [undefined] : [homeIn(found as unknown as Values)], workplaces, req);
  };

const homeIn = (form: Values): string | undefined => siteIdIn(form.site);

/** Sites that begin or cease to show a document; `undefined` is the municipality's. */
function shownChanges(before: Values | undefined, after: Values): (string | undefined)[] {
  const [was, is] = [before ?? {}, after].map((form) => ({
    others: new Set((Array.isArray(form.shownIn) ? form.shownIn : []).flatMap((site) => siteIdIn(site) ?? [])),
    onMain: form.shownOnMain === true,
  })) as [{ others: Set<string>; onMain: boolean }, { others: Set<string>; onMain: boolean }];
  return [...was.others.symmetricDifference(is.others), ...(was.onMain === is.onMain ? [] : [undefined])];
}

function refuseElsewhere(touched: readonly (string | undefined)[], workplaces: Workplaces, req: PayloadRequest): void {
  if (touched.every((site) => worksOn(workplaces, site))) return;
  throw refusal(deskMessages(req.i18n?.language ?? "it")("notYourSite"), 403);
}
