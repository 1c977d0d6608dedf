import { ConfigError } from "#src/platform/config.ts";
import { MigrationError } from "#src/platform/migrate.ts";
import { commands, isCommand } from "./commands/index.ts";
import { exitCodes, StartRefusal } from "./exit.ts";
import { commandMessages, terminalLocale } from "./messages.ts";

const say = commandMessages(terminalLocale(process.env));

function help(): string {
  const names = Object.keys(commands).filter(isCommand);
  const width = Math.max(...names.map((name) => name.length));
  const lines = names.map((name) => `  ${name.padEnd(width)}  ${say(name)}`);
  return [say("usage"), "", `${say("commands")}:`, ...lines].join("\n");
}

/** A fault as one sentence with its exit code. A stack trace is shown only when ARENGO_LOG_LEVEL is debug or trace. */
function explain(fault: unknown): { sentence: string; code: number } {
  if (fault instanceof StartRefusal) return { sentence: fault.message, code: fault.code };
  if (fault instanceof ConfigError)
    return { sentence: say("badConfig", { reason: fault.message }), code: exitCodes.config };
  if (fault instanceof MigrationError)
    return { sentence: say("failed", { reason: fault.message }), code: exitCodes.newerData };
  const { code, message } = fault as NodeJS.ErrnoException;
  if (code?.startsWith("ERR_PARSE_ARGS"))
    return { sentence: say("badOption", { reason: message.split(". ")[0] ?? message }), code: exitCodes.usage };
  return { sentence: say("failed", { reason: message ?? String(fault) }), code: exitCodes.internal };
}

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || name === "--help" || name === "-h" || name === "help") {
  console.log(help());
} else if (!isCommand(name)) {
  console.error(say("unknownCommand", { name }));
  process.exitCode = exitCodes.usage;
} else {
  let staysOpen = false;
  try {
    const command = await commands[name]();
    process.exitCode = await command.run(rest, say);
    staysOpen = command.staysOpen ?? false;
  } catch (fault) {
    // who reads our output had enough of it, as `head` does
    if ((fault as NodeJS.ErrnoException).code === "EPIPE") process.exit(0);
    const { sentence, code } = explain(fault);
    console.error(sentence);
    if (["debug", "trace"].includes(process.env.ARENGO_LOG_LEVEL ?? "")) console.error(fault);
    process.exitCode = code;
    await new Promise<void>((done) =>
      process.send ? process.send({ failed: sentence, code }, undefined, {}, () => done()) : done(),
    );
    // the channel to the supervisor would keep a process alive that has nothing to do
    process.exit();
  }
  // Payload and chDB leave handles open; everything that had to be written is written
  if (!staysOpen) process.exit();
}
