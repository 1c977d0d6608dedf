import type { CollectionBeforeChangeHook, CollectionConfig, Field } from "payload";
import type { DeskType } from "#src/content/desk-types.ts";
import { authorFields, keepAuthors } from "../authors/fields.ts";
import { inRome } from "../dates/in-rome.ts";
import { deskMessages, deskLabels as l } from "../messages.ts";
import { nameRefused } from "../publication/name-refused.ts";
import { previewUrl } from "../publication/preview.ts";
import { reconcile, withdrawDeleted } from "../publication/reconcile.ts";
import { refusal } from "../refusal.ts";
import type { DeskSettings } from "../settings.ts";
import { keepDeletingToSites, keepToSites } from "../sites/keep-to-sites.ts";
import { standingFields } from "../sites/site-fields.ts";
import { ofAllSites, onOwnSites } from "../sites/workplaces.ts";
import { whoMay } from "./access.ts";
import { checksEndpoint, livePreviewEndpoint } from "./endpoints.ts";
import { mapFields } from "./map-fields.ts";
import { marked } from "./mark-required.ts";
import { nameRows } from "./name-rows.ts";

const sidebar = (field: Field): Field => ({ ...field, admin: { ...field.admin, position: "sidebar" } }) as Field;

/** What was said of one publication is not said of a copy. */
const notInCopies = { hooks: { beforeDuplicate: [() => null] } };

/** What is missing and how the page is read: at the head of what stands beside every form. */
const checkFields: Field[] = [
  { name: "checks", type: "ui", admin: { components: { Field: "/src/desk/components/checks.tsx#Checks" } } } as Field,
  {
    name: "readings",
    type: "ui",
    admin: { components: { Field: "/src/desk/statistics/readings.tsx#Readings" } },
  } as Field,
].map(sidebar);

/** Fields of publication, beside every form. */
const publicationFields: Field[] = [
  {
    name: "inReview",
    type: "checkbox",
    defaultValue: false,
    label: l.inReview,
    admin: { description: l.inReviewHelp },
  } as Field,
  {
    ...notInCopies,
    name: "slug",
    type: "text",
    localized: true,
    maxLength: 120,
    label: l.slug,
    admin: { description: l.slugHelp },
  } as Field,
  {
    name: "visibleUntil",
    type: "date",
    label: l.visibleUntil,
    admin: {
      description: l.visibleUntilHelp,
      date: { pickerAppearance: "dayAndTime", displayFormat: "dd/MM/yyyy HH:mm" },
    },
  } as Field,
  {
    ...notInCopies,
    name: "correctionNote",
    type: "textarea",
    localized: true,
    maxLength: 1_000,
    label: l.correctionNote,
    admin: { description: l.correctionNoteHelp },
  } as Field,
  {
    ...notInCopies,
    name: "withdrawalReason",
    type: "textarea",
    localized: true,
    maxLength: 500,
    label: l.withdrawalReason,
    admin: { description: l.withdrawalReasonHelp },
  } as Field,
].map(sidebar);

/** A reason given for an earlier withdrawal does not serve for the next: it goes when the document is published again. */
const forgetReason: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (data._status !== "published" || !originalDoc?.withdrawalReason) return data;
  const { docs } = await req.payload.find({
    collection: collection.slug,
    ...{ depth: 0, limit: 1, pagination: false, overrideAccess: true, draft: false },
    where: { id: { equals: originalDoc.id }, _status: { equals: "published" } },
    req: { ...req } as typeof req,
  });
  return docs.length > 0 ? data : { ...data, withdrawalReason: null };
};

/** Widths at which the preview beside the form can be looked at, in CSS pixels. */
const breakpoints = [
  { name: "phone", label: "360", width: 360, height: 740 },
  { name: "desktop", label: "1280", width: 1280, height: 900 },
];

/** A content type's collection with what all have in common: drafts and versions, access by role, publication, preview. */
export function contentCollectionOf(type: DeskType, settings: DeskSettings): CollectionConfig {
  const { collection, kind } = type;
  const isOfAllSites = ofAllSites(kind);
  const acting = (req: Parameters<typeof previewUrl>[0]["req"]) => ({ req, type, settings });
  return {
    ...collection,
    fields: mapFields(
      [
        ...collection.fields,
        ...checkFields,
        ...(isOfAllSites ? [] : standingFields),
        ...publicationFields,
        ...authorFields,
      ],
      (field) => nameRows(marked(inRome(field))),
    ),
    // the lock check reads outside the transaction and wedges the pool when many publish at once (docs/adr/0002)
    lockDocuments: false,
    disableBulkEdit: true,
    access: {
      create: whoMay("write", kind),
      read: whoMay("read", kind),
      readVersions: whoMay("read", kind),
      update: onOwnSites("write", kind),
      delete: onOwnSites("delete", kind),
    },
    versions: {
      maxPerDoc: 100,
      drafts: { autosave: { interval: 2_000 }, schedulePublish: true },
    },
    admin: {
      ...collection.admin,
      hideAPIURL: true,
      pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
      defaultColumns: [...(collection.admin?.defaultColumns ?? []), "_status", "inReview", "updatedAt"],
      preview: (doc, { req, locale }) => previewUrl({ ...acting(req), doc, locale }),
      livePreview: {
        breakpoints,
        // the address changes with every save, so that the frame loads what was saved
        url: ({ data, locale }) =>
          data.id === undefined
            ? null
            : `/admin/api/${collection.slug}/${data.id}/live-preview?${new URLSearchParams({ locale: locale.code, saved: String(data.updatedAt ?? "") })}`,
      },
      components: {
        edit: {
          UnpublishButton: "/src/desk/components/withdraw.tsx#Withdraw",
          editMenuItems: ["/src/desk/components/schedule.tsx#Schedule"],
        },
      },
    },
    endpoints: [checksEndpoint(type, settings), livePreviewEndpoint(type, settings)],
    hooks: {
      beforeOperation: [
        ({ args, operation, req }) => {
          const isBulk =
            (operation === "update" || operation === "delete") &&
            "where" in args &&
            !("id" in args && args.id !== undefined);
          if (isBulk) throw refusal(deskMessages(req.i18n?.language ?? "it")("noBulk"), 400);
          // a copy is a draft, also of what is published
          if ("duplicateFromID" in args && args.duplicateFromID !== undefined) return { ...args, draft: true };
          return args;
        },
      ],
      afterError: [nameRefused(type)],
      beforeChange: [keepToSites(kind), forgetReason, keepAuthors],
      afterChange: [
        async ({ doc, req }) => {
          await reconcile(acting(req), doc.id);
          return doc;
        },
      ],
      beforeDelete: [
        keepDeletingToSites(kind),
        async ({ id, req }) => {
          await withdrawDeleted(acting(req), id);
        },
      ],
    },
  };
}
