import type { barrierMessages } from "./messages.ts";

/** The sentences in the language of the person at the desk. */
export type Say = ReturnType<typeof barrierMessages>;

/** What to do to every element that `selector` finds. Doing it twice must be the same as doing it once. */
export interface Rule {
  readonly selector: string;
  readonly mend: (element: HTMLElement, say: Say) => void;
}

const name = (element: Element, text: string) => element.setAttribute("aria-label", text);
const textOf = (element: Element | null | undefined) => element?.textContent?.replaceAll("*", "").trim() || undefined;

/** The label that people see above the field which holds the element. */
const labelAround = (element: Element) => textOf(element.closest(".field-type")?.querySelector(".field-label"));

const called =
  (
    key:
      | "actions"
      | "publishing"
      | "copy"
      | "previous"
      | "next"
      | "selectAll"
      | "move"
      | "commands"
      | "tabs"
      | "heading",
  ) =>
  (element: Element, say: Say) =>
    name(element, say(key));

/** Lexical says what a button of its bar does in `data-button-key` alone. */
const toolbarNames = ["bold", "italic", "underline", "strikethrough", "link", "text", "align"] as const;
const namedTool = (element: Element, say: Say) => {
  const key = (element as HTMLElement).dataset.buttonKey ?? (element as HTMLElement).dataset.dropdownKey;
  name(element, say(toolbarNames.find((known) => known === key) ?? "insert"));
};

/**
 * What WCAG 2.2 AA asks and Payload 3.90 leaves out of its screens: names of controls (4.1.2), landmarks and headings (1.3.1),
 * controls hidden from screen readers that still take the focus. When Payload mends one of these, its rule can go.
 */
export const rules: readonly Rule[] = [
  // selects
  { selector: ".dropdown-indicator[aria-hidden]", mend: (element) => element.setAttribute("tabindex", "-1") },
  {
    selector: ".clear-indicator",
    mend: (element, say) => {
      element.removeAttribute("aria-hidden");
      name(element, say("clear", { name: labelAround(element) ?? "" }).trim());
    },
  },
  {
    selector: "[id^=react-select][role=combobox]:not([aria-labelledby])",
    mend: (element, say) => name(element, labelAround(element) ?? say("choose")),
  },
  {
    // react-select writes 2 px into the element itself; 24 px are asked (2.5.8)
    selector: ".rs__input",
    mend: (element) => {
      element.style.minWidth = "24px";
    },
  },
  {
    selector: ".rs__multi-value[role=button]",
    mend: (element) => {
      element.setAttribute("role", "group");
      name(element, textOf(element) ?? "");
    },
  },
  // fields
  {
    selector: ".ContentEditable__root, .react-datepicker__input-container input",
    mend: (element, say) => name(element, labelAround(element) ?? say("choose")),
  },
  {
    selector: ".date-time-picker__clear-button",
    mend: (element, say) => name(element, say("clear", { name: labelAround(element) ?? "" }).trim()),
  },
  {
    selector: ".upload-relationship-details__edit",
    mend: (element, say) => name(element, say("edit", { name: labelAround(element) ?? "" }).trim()),
  },
  {
    selector: ".upload-relationship-details__remove, .file-details__remove",
    mend: (element, say) => name(element, say("remove", { name: labelAround(element) ?? "" }).trim()),
  },
  {
    // a box that acts as a button around a button: the inner one opens the menu as well
    selector: ".relationship-add-new .popup-button[role=button], .popup-button[role=button]:has(> button)",
    mend: (element) => {
      element.removeAttribute("role");
      element.setAttribute("tabindex", "-1");
    },
  },
  {
    selector: ".relationship-add-new__add-button",
    mend: (element, say) =>
      name(element, textOf(element) ?? say("createNew", { name: labelAround(element) ?? "" }).trim()),
  },
  { selector: ".toolbar-popup__button, .toolbar-popup__dropdown", mend: namedTool },
  {
    selector: ".array-actions__button, .popup-button--size-medium",
    mend: (element, say) => name(element, textOf(element) ?? say("insert")),
  },
  { selector: ".collapsible__drag, .upload--has-many__drag", mend: called("move") },
  { selector: ".copy-to-clipboard", mend: called("copy") },
  {
    selector:
      ".doc-controls__popup .popup-button, .clipboard-action__popup .popup-button, .popup-button:has(.doc-controls__dots)",
    mend: called("actions"),
  },
  { selector: ".form-submit .popup-button", mend: called("publishing") },
  // lists
  { selector: ".clickable-arrow--left", mend: called("previous") },
  { selector: ".clickable-arrow--right", mend: called("next") },
  {
    selector: "#select-all",
    mend: (element, say) => {
      element.removeAttribute("aria-labelledby");
      element.removeAttribute("title");
      name(element, say("selectAll"));
    },
  },
  {
    selector: ".cell-_select input",
    mend: (element, say) =>
      name(element, say("selectRow", { name: textOf(element.closest("tr")?.querySelector("td a")) ?? "" })),
  },
  { selector: "td .file__thumbnail img", mend: (element) => element.setAttribute("alt", "") },
  // headings and landmarks
  {
    selector: ".payload-settings h3, .array-field__title, .no-results h3",
    mend: (element) => element.setAttribute("aria-level", "2"),
  },
  { selector: "header.list-header", mend: (element) => element.setAttribute("role", "presentation") },
  {
    selector: ".template-default__wrap > :not(.app-header)",
    mend: (element) => {
      if (element.parentElement?.querySelector("main")) element.removeAttribute("role");
      else element.setAttribute("role", "main");
    },
  },
  { selector: ".template-minimal, .login", mend: (element) => element.setAttribute("role", "main") },
  {
    selector: ".doc-header",
    mend: (element, say) => {
      element.setAttribute("role", "region");
      name(element, say("heading"));
    },
  },
  {
    selector: ".doc-tabs__tabs",
    mend: (element, say) => {
      element.setAttribute("role", "group");
      name(element, say("tabs"));
    },
  },
  { selector: "a.doc-tab[aria-label]", mend: (element) => name(element, textOf(element) ?? "") },
  {
    selector: ".doc-controls__content",
    mend: (element, say) => {
      element.setAttribute("tabindex", "0");
      element.setAttribute("role", "group");
      name(element, say("commands"));
    },
  },
  {
    selector: ".card__actions a[aria-label]",
    mend: (element, say) => {
      const text = say("createNew", { name: textOf(element.closest(".card")?.querySelector(".card__title")) ?? "" });
      name(element, text);
      element.setAttribute("title", text);
    },
  },
];
