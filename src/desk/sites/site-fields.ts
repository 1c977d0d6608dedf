import type { Field, PayloadRequest } from "payload";
import { type SiteWorker, workplacesOf } from "#src/identity/index.ts";
import { deskLabels as l } from "../messages.ts";

/** On which site a document stands, and which others show it. Nothing chosen: the municipality's own. */
export const standingFields: Field[] = [
  {
    name: "site",
    type: "relationship",
    relationTo: "sites" as never,
    label: l.site,
    admin: { description: l.siteHelp, position: "sidebar" },
    // who works on one site alone begins there
    defaultValue: ({ user }: { user?: unknown }) => {
      const workplaces = workplacesOf(user as SiteWorker | null);
      return workplaces === "all" || workplaces.main ? undefined : Number(workplaces.sites[0]) || undefined;
    },
  } as Field,
  {
    name: "shownIn",
    type: "relationship",
    relationTo: "sites" as never,
    hasMany: true,
    label: l.shownIn,
    admin: { description: l.shownInHelp, position: "sidebar" },
  } as Field,
  {
    name: "shownOnMain",
    type: "checkbox",
    defaultValue: false,
    label: l.shownOnMain,
    admin: { position: "sidebar", condition: (form: { site?: unknown }) => Boolean(form?.site) },
  } as Field,
];

type FieldAccessBoth = Record<"create" | "update", (input: { req: PayloadRequest }) => boolean>;

/** On which sites a person works; only administrators say so. */
export function workplaceFields(access: FieldAccessBoth): Field[] {
  const whenLimited = { condition: (form: { limited?: unknown }) => form?.limited === true };
  return [
    {
      ...{ name: "limited", type: "checkbox", defaultValue: false, label: l.limited, access },
      admin: { description: l.limitedHelp },
    } as Field,
    {
      ...{ name: "mainSite", type: "checkbox", defaultValue: false, label: l.worksOnMain, access },
      admin: whenLimited,
    } as Field,
    {
      ...{ name: "sites", type: "relationship", relationTo: "sites", hasMany: true, label: l.worksOn, access },
      admin: whenLimited,
    } as unknown as Field,
  ];
}
