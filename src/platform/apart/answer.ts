import { text } from "node:stream/consumers";

/** The other side of `runApart`: reads the input, answers, ends. Faults end the process with a code that is not 0. */
export async function answer<Input>(work: (input: Input) => Promise<unknown>): Promise<void> {
  const input = JSON.parse(await text(process.stdin)) as Input;
  const said = JSON.stringify(await work(input));
  process.stdout.write(said, () => process.exit(0));
}
