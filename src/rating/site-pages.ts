// A door of its own: who only reads the figures (the desk) does not load the pages with it.
export { ratingForm } from "./form.tsx";
export { thanksPage } from "./thanks-page.tsx";
