import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { demonstrators } from "../program/demonstrators.ts";
import { type Walk, walk } from "./walk.ts";

/** The walks of all named accounts; made by the first file that asks, read by the others. */
export async function walks(): Promise<Walk[]> {
  const kept = join(inject("program").folder, "walks.json");
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as Walk[];
  const made: Walk[] = [];
  for (const demonstrator of demonstrators) {
    // eslint-disable-next-line no-await-in-loop -- a walk has several requests under way itself
    made.push(await walk(demonstrator));
  }
  writeFileSync(kept, JSON.stringify(made));
  return made;
}
