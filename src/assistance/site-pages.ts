// A door of its own: the desk and the worker do not load the pages.
import { type AssistanceDeps, requestForm, requestPage } from "./form.tsx";
import { receiptPage } from "./receipt-page.tsx";

/** The pages about assistance. */
export const assistancePages = (deps: AssistanceDeps) => [requestPage(deps), receiptPage(deps)];

/** The form for assistance. */
export const assistanceForms = (deps: AssistanceDeps) => [requestForm(deps)];
