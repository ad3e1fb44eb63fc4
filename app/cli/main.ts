import { Command, CommanderError } from "commander";
import { BadInput } from "./badInput.ts";
import { commands } from "./commands.ts";
import { shown } from "./shown.ts";

const exitCode = { well: 0, failed: 1, wrongUse: 2 } as const;

const help = `
Exit codes:
  0  it went well
  1  something failed
  2  bad input or wrong options: what is wrong stands on standard error, and
     nothing on standard output

Examples:
  overstap screen region.json               a table of every pair
  overstap screen region.json --json        the same as one JSON document
  cat region.json | overstap unlock -       - reads standard input
  overstap assign region.jsonl              a region in JSON Lines, one record a line
  overstap help screen                      more about one command

Files hold what their user has anyway: output names items of capacity, so
treat it as you treat the file.`;

/** Makes the program; of the commands only the one that `asked` names is loaded. */
async function makeProgram(asked: readonly string[]): Promise<Command> {
  const program = new Command("overstap")
    .description("People against tasks: who can start where, and what would have to change.")
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText("after", help);
  for (const { name, summary, load } of commands) {
    const command = program.command(name).summary(summary).description(summary);
    if (asked.includes(name)) (await load()).configure(command);
  }
  return program;
}

/** Tells of an error and gives the exit code for it: the one place where errors become codes. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) {
    // Commander has told what is wrong already. Help that was asked for is no error.
    return error.exitCode === 0 ? exitCode.well : exitCode.wrongUse;
  }
  if (error instanceof BadInput) {
    for (const line of error.lines) process.stderr.write(`${shown(line)}\n`);
    return exitCode.wrongUse;
  }
  process.stderr.write(`overstap: ${error instanceof Error ? error.message : String(error)}\n`);
  return exitCode.failed;
}

// A reader such as `head` that has seen enough is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? exitCode.well : exitCode.failed);
  });
}

try {
  const program = await makeProgram(process.argv.slice(2));
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
