import { setTimeout as pause } from "node:timers/promises";
import { submit } from "../crawl/submit.ts";
import type { Visitor } from "./visitor.ts";

const PATIENCE_MS = 60_000;

/** Begins a list as a coach of one region does; it waits for its file at the path that is returned. */
export async function beginList(coach: Visitor): Promise<string> {
  const begun = await submit(coach, "/mensen/inlezen", [
    ["ground", "consent"],
    ["agreed", "yes"],
    ["track", "mobility"],
  ]);
  return begun.path;
}

/** Begins a list and brings its file; its columns wait. */
export async function bringList(coach: Visitor, lines: readonly string[]): Promise<string> {
  const path = await beginList(coach);
  const file = new File([lines.join("\r\n")], `lijst-${lines.length}.csv`, { type: "text/csv" });
  await submit(coach, path, [["bestand", file]]);
  return path;
}

/** Brings a list, keeps its columns as they are proposed and waits until its rows were checked. */
export async function readList(coach: Visitor, lines: readonly string[]): Promise<string> {
  const path = await bringList(coach, lines);
  await submit(coach, `${path}/kolommen`, []);
  await untilPage(coach, path, /<h1[^>]*>Nagekeken/);
  return path;
}

/** Takes in everybody on a list in which nothing is wrong. */
export async function takeIn(coach: Visitor, lines: readonly string[]): Promise<void> {
  const path = await readList(coach, lines);
  await submit(coach, path, [["doe", "inlezen"]]);
  await untilPage(coach, path, /<h1[^>]*>Klaar/);
}

/** Waits until a page says something; the program works at it meanwhile. */
export async function untilPage(coach: Visitor, path: string, words: RegExp): Promise<void> {
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS;) {
    // eslint-disable-next-line no-await-in-loop -- asked again until it is there
    if (words.test(await (await coach.get(path)).text())) return;
    // eslint-disable-next-line no-await-in-loop -- the program works at it meanwhile
    await pause(100);
  }
  throw new Error(`${path} does not come to ${words} in ${PATIENCE_MS} ms`);
}
