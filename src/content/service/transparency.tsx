/** @jsxImportSource preact */
import type { VNode } from "preact";
import { DefinitionList } from "#src/ui/definition-list/component.tsx";
import { together } from "../page-parts/compose.tsx";
import { files, links } from "../page-parts/pieces.tsx";
import type { DocumentView } from "../site-type.ts";
import type { ServiceDocument } from "./document.ts";
import { procedureLines } from "./procedure.ts";
import { procedureTexts } from "./procedure-messages.ts";

/** What the law wants told of the procedure behind a service; nothing when nothing is told. Source: D.Lgs. 33/2013 art. 35 */
export function transparency({ procedure }: ServiceDocument, view: DocumentView): VNode | undefined {
  if (!procedure) return undefined;
  const name = (field: keyof typeof procedureTexts) => procedureTexts[field][view.locale === "it" ? "it" : "en"];
  return together(
    <DefinitionList
      rows={[
        ...procedureLines.map((line) => [name(line), procedure.lines[line]] as const),
        [name("responsible"), links([procedure.responsible], view)],
        [name("manager"), links([procedure.manager], view)],
      ]}
    />,
    files(procedure.files, view),
  );
}
