import { writeFile } from "node:fs/promises";
import { printPdf } from "../print-pdf.ts";
import { answer } from "./answer.ts";

interface Input {
  readonly target: string;
  readonly template: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly madeAt: string;
}

await answer(async ({ target, template, inputs, madeAt }: Input) => {
  await writeFile(target, await printPdf(process.cwd(), { template, inputs, madeAt: new Date(madeAt) }));
  return { printed: true };
});
