import type { CollectionConfig, Field } from "payload";
import type { DeskType } from "#src/content/desk-types.ts";
import { deskMessages, deskLabels as l } from "../messages.ts";
import { previewUrl } from "../publication/preview.ts";
import { reconcile, withdrawDeleted } from "../publication/reconcile.ts";
import { refusal } from "../refusal.ts";
import type { DeskSettings } from "../settings.ts";
import { whoMay } from "./access.ts";

const sidebar = (field: Field): Field => ({ ...field, admin: { ...field.admin, position: "sidebar" } }) as Field;

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
    name: "correctionNote",
    type: "textarea",
    localized: true,
    maxLength: 1_000,
    label: l.correctionNote,
    admin: { description: l.correctionNoteHelp },
  } as Field,
  {
    name: "withdrawalReason",
    type: "textarea",
    localized: true,
    maxLength: 500,
    label: l.withdrawalReason,
    admin: { description: l.withdrawalReasonHelp },
  } as Field,
].map(sidebar);

/** A content type's collection with what all have in common: drafts and versions, access by role, publication, preview. */
export function contentCollectionOf(type: DeskType, settings: DeskSettings): CollectionConfig {
  const { collection, kind } = type;
  const acting = (req: Parameters<typeof previewUrl>[0]["req"]) => ({ req, type, settings });
  return {
    ...collection,
    fields: [...collection.fields, ...publicationFields],
    // the lock check reads outside the transaction and wedges the pool when many publish at once (docs/adr/0002)
    lockDocuments: false,
    disableBulkEdit: true,
    access: {
      create: whoMay("write", kind),
      read: whoMay("read", kind),
      readVersions: whoMay("read", kind),
      update: whoMay("write", kind),
      delete: whoMay("delete", kind),
    },
    versions: { maxPerDoc: 100, drafts: { autosave: { interval: 2_000 }, schedulePublish: true } },
    admin: {
      ...collection.admin,
      defaultColumns: ["title", "_status", "inReview", "updatedAt"],
      preview: (doc, { req, locale }) => previewUrl({ ...acting(req), doc, locale }),
    },
    hooks: {
      beforeOperation: [
        ({ args, operation, req }) => {
          const isBulk =
            (operation === "update" || operation === "delete") &&
            "where" in args &&
            !("id" in args && args.id !== undefined);
          if (isBulk) throw refusal(deskMessages(req.i18n?.language ?? "it")("noBulk"), 400);
          return args;
        },
      ],
      afterChange: [
        async ({ doc, req }) => {
          await reconcile(acting(req), doc.id);
          return doc;
        },
      ],
      beforeDelete: [
        async ({ id, req }) => {
          await withdrawDeleted(acting(req), { id });
        },
      ],
    },
  };
}
