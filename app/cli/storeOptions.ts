import type { Command } from "commander";
import {
  type Configuration,
  type Options,
  readConfiguration,
} from "../platform/configuration/configuration.ts";
import { BadInput } from "./badInput.ts";

/** The options of every command that works on a store. */
export function storeOptions(command: Command): Command {
  return command
    .option("--data <folder>", "folder of the embedded database (default ./data)")
    .option(
      "--demo",
      "a new store is filled with the demonstration (default for the embedded database)",
    )
    .option(
      "--empty",
      "a new store stays empty, to be set up by a link (default with DATABASE_URL)",
    )
    .addHelpText(
      "after",
      "\nDATABASE_URL     a PostgreSQL server, 15 or later, in the place of the embedded one",
    );
}

/**
 * The configuration from a command's options and the environment.
 *
 * @throws BadInput naming each option or variable that is wrong
 */
export function configurationOf(options: Options): Configuration {
  const read = readConfiguration(options, process.env);
  if ("faults" in read) throw new BadInput(read.faults);
  return read.configuration;
}
