import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import type { Command } from "commander";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { BadInput } from "./badInput.ts";
import { loadRegion } from "./loadRegion.ts";
import { loadRegionLines } from "./loadRegionLines.ts";

/** What a command that reads a region was asked. */
export interface RegionOptions {
  readonly lines?: true;
}

const endingOfLines = /\.(?:jsonl|ndjson)$/i;

/** Adds the option by which standard input is JSON Lines, and what it says of files that are. */
export function addLinesOption(command: Command): Command {
  return command.option("--lines", "standard input is JSON Lines").addHelpText("after", linesHelp);
}

const linesHelp = `
A region is one JSON document, or JSON Lines when its name ends in .jsonl or
.ndjson, or with --lines when it comes from standard input: one record a line,
  {"task": {..}}  {"profile": {..}}  {"opening": {..}}  {"candidate": {..}}
in that order of kinds. It is read record by record, so that its size does not
matter; the answer is the same.`;

/**
 * Takes the path of a region file or `-`, gives the region in numbers. Throws BadInput with the faults of the
 * file, one line each: all of them, or of JSON Lines as many as a hundred; `named`: which begins with its
 * path, where there are several files.
 */
export async function loadIndex(
  path: string,
  { lines }: RegionOptions,
  named = false,
): Promise<RegionIndex> {
  if (lines && path !== "-") {
    throw new BadInput(["--lines: is for standard input; a file of JSON Lines ends in .jsonl"]);
  }
  if (lines || endingOfLines.test(path)) return loadRegionLines(path, fmlCurrent);
  const { region, world } = await loadRegion(path, named);
  return RegionIndex.of(region, world.list);
}
