export { findPersonalData } from "./find-personal-data.ts";
