import {
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from "@payloadcms/richtext-lexical";
import { collectionOf } from "#src/content/desk-types.ts";
import { deskLabels } from "./messages.ts";

/** The one text editor of the desk: only what public rich text can say, so that nothing an editor does is lost on the way. */
export const editor = lexicalEditor({
  admin: { placeholder: deskLabels.writeHere },
  features: () => [
    FixedToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ["h3", "h4", "h5"] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    EXPERIMENTAL_TableFeature(),
    LinkFeature({
      enabledCollections: Object.values(collectionOf).filter((slug) => slug !== "contact-points") as never,
    }),
  ],
});
