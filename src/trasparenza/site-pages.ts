// A door of its own: the desk and the worker do not load the pages.
import { accessForm, accessPage, accessThanksPage } from "./access/form.tsx";
import { accessRegisterPage } from "./access/register-page.tsx";
import { reviewForm, reviewPage } from "./access/review-form.tsx";
import { contentPage } from "./content-page.tsx";
import { firstLevelPage, secondLevelPage } from "./node-page.tsx";
import { rootPage } from "./root-page.tsx";

/** What goes with an answer, by its signed link. */
export { answerFileRoute, answerPage } from "./access/answer-page.tsx";
export { transparencyRoutes } from "./routes.ts";

/** The section's pages. */
export const transparencyPages = [
  ...[rootPage, firstLevelPage, secondLevelPage, contentPage],
  ...[accessPage, accessThanksPage, accessRegisterPage, reviewPage],
];

/** The section's forms. */
export const transparencyForms = (deps: { hasMail: boolean }) => [accessForm(deps), reviewForm(deps)];
