import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { demonstrators } from "../program/demonstrators.ts";
import type { Visitor } from "../program/visitor.ts";
import type { Made } from "../program/whatUsersMake.ts";
import { type Walk, walk } from "./walk.ts";

const keptIn = (folder: string) => join(folder, "walks.json");

/** Walks as every named account, before any test changes what there is to see. */
export async function makeWalks(
  folder: string,
  visitorOf: (email: string) => Promise<Visitor>,
  { walkedTo }: Pick<Made, "walkedTo">,
): Promise<void> {
  const made: Walk[] = [];
  for (const demonstrator of demonstrators) {
    const { email } = demonstrator.account;
    // eslint-disable-next-line no-await-in-loop -- a walk has several requests under way itself
    made.push(await walk(demonstrator, await visitorOf(email), walkedTo[email]));
  }
  writeFileSync(keptIn(folder), JSON.stringify(made));
}

/** The walks of all named accounts, as they were made when the program started. */
export const walks = (): Walk[] =>
  JSON.parse(readFileSync(keptIn(inject("program").folder), "utf8")) as Walk[];
