import { readFile, stat } from "node:fs/promises";
import type { Command } from "commander";
import { readPostalFile } from "../../reference/places/readPostalFile.ts";
import type { Options } from "../platform/configuration/configuration.ts";
import { storePostcodes } from "../access/places/storePostcodes.ts";
import { BadInput } from "./badInput.ts";
import { openStore } from "./openStore.ts";
import { configurationOf, storeOptions } from "./storeOptions.ts";

const LARGEST_FILE = 128 * 1024 * 1024;
const SHOWN_FAULTS = 20;

export function configure(command: Command): void {
  const bringIn = command
    .command("import <file>")
    .description("bring in the points of postcodes from GeoNames' NL.txt")
    .option("--skip", "leave out lines with a fault, in the place of refusing the file");
  storeOptions(bringIn)
    .addHelpText(
      "after",
      `
The file is GeoNames' postal file of the Netherlands: NL.txt, or NL_full.csv with
six-figure codes, from download.geonames.org/export/zip (CC BY 4.0: name GeoNames
where you show its points). A file with a fault changes nothing, unless --skip. Stop the program
first when it runs on the same folder.

Example:
  overstap places import NL.txt`,
    )
    .action(importPlaces);
}

async function importPlaces(file: string, options: Options & { skip?: boolean }): Promise<void> {
  const { points, faults } = readPostalFile(await textOf(file));
  if (faults.length > 0 && !options.skip) {
    const more = faults.length - SHOWN_FAULTS;
    throw new BadInput([
      ...faults.slice(0, SHOWN_FAULTS).map(({ line, expected }) => `${file}:${line}: ${expected}`),
      ...(more > 0 ? [`and ${more} more`] : []),
    ]);
  }
  if (points.length === 0) throw new BadInput([`${file}: no postcode in it`]);
  const store = await openStore(configurationOf(options));
  try {
    await store.database.asOwner((tx) => storePostcodes(tx, points));
  } finally {
    await store.close();
  }
  const left =
    faults.length > 0
      ? `; ${faults.length} ${faults.length === 1 ? "line was" : "lines were"} left out`
      : "";
  console.log(`${points.length} postcodes are in place${left}.`);
}

async function textOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new BadInput([`${file}: no such file`]);
  if (!found.isFile()) throw new BadInput([`${file}: not a file`]);
  if (found.size > LARGEST_FILE) throw new BadInput([`${file}: larger than 128 MB`]);
  return readFile(file, "utf8");
}
