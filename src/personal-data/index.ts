export { type DataKind, findPersonalData } from "./find-personal-data.ts";
