// A door of its own: the desk and the worker do not load the pages.
import { choiceForms, choicePages } from "./choice-pages.tsx";
import { type NewsletterPageDeps, newsletterForm, newsletterPage } from "./pages.tsx";

export { unsubscribeRoute } from "./one-click.ts";
export { newsletterPaths } from "./paths.ts";

export const newsletterPages = (deps: NewsletterPageDeps) => [newsletterPage(deps), ...choicePages(deps)];
export const newsletterForms = (deps: NewsletterPageDeps) => [newsletterForm(deps), ...choiceForms(deps)];
