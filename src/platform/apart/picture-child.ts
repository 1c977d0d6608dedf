import { readFile } from "node:fs/promises";
import { whatPictureIs } from "../picture.ts";
import { answer } from "./answer.ts";

await answer(async ({ source }: { source: string }) => ({ is: await whatPictureIs(await readFile(source)) }));
