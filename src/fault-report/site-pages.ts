// A door of its own: the desk and the worker do not load the pages.
import { type FaultDeps, faultForm, faultPage } from "./form.tsx";
import { listPage } from "./list-page.tsx";
import { receiptPage } from "./receipt-page.tsx";
import { reportPage } from "./report-page.tsx";

export { pictureRoute } from "./picture-route.ts";

/** The pages about faults. */
export const faultPages = (deps: FaultDeps) => [faultPage(deps), receiptPage(deps), listPage, reportPage];

/** The form for faults. */
export const faultForms = (deps: FaultDeps) => [faultForm(deps)];
