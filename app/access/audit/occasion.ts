import { AsyncLocalStorage } from "node:async_hooks";
import { isId, newId } from "../../platform/ids.ts";
import { Looks } from "./looks.ts";
import type { LookedAt } from "./watchedTables.ts";

/** By which way somebody came to look. */
export type Way = "page" | "csv" | "pdf" | "file" | "action" | "job" | "program";

/** A request, or one run of a job: what is looked at during it belongs together. */
export type Occasion = {
  id: string;
  way: Way;
  /** The name of the address in the route table, or of the job. */
  event: string;
  /** What was looked at and waits to be written down at the end; undefined where each transaction does it. */
  looks: Looks | undefined;
};

type Narrowing = ReadonlySet<LookedAt> | undefined;

type Held = {
  present: AsyncLocalStorage<Occasion>;
  narrowed: AsyncLocalStorage<Narrowing>;
  /** What the present transaction's looks go into. */
  attended: AsyncLocalStorage<Looks>;
};

const held = Symbol.for("overstap.occasion");
/** One for the whole process: the built pages hold a copy of this module of their own. */
const place = globalThis as { [key: symbol]: Held | undefined };
const { present, narrowed, attended } = (place[held] ??= {
  present: new AsyncLocalStorage(),
  narrowed: new AsyncLocalStorage(),
  attended: new AsyncLocalStorage(),
});

/** The occasion that holds now; one of its own where nobody named any. */
export function presentOccasion(): Occasion {
  return present.getStore() ?? { id: newId(), way: "program", event: "unnamed", looks: undefined };
}

/** Which groups count as looked at now; undefined for all. */
export const countedGroups = (): Narrowing => narrowed.getStore();

/** Does something on an occasion; a job writes down what it looked at transaction by transaction. */
export function onOccasion<T>(
  { way, event }: Pick<Occasion, "way" | "event">,
  work: () => Promise<T>,
): Promise<T> {
  return present.run({ id: newId(), way, event, looks: undefined }, work);
}

/**
 * Does something on an occasion whose looks are written down together at its end.
 *
 * @returns what it gave, with what was looked at
 */
export async function lookingOnce<T>(
  occasion: Pick<Occasion, "id" | "way" | "event">,
  work: () => Promise<T>,
): Promise<{ outcome: T; looks: Looks }> {
  const looks = new Looks();
  return { outcome: await present.run({ ...occasion, looks }, work), looks };
}

/**
 * For an answer that is read part by part after it began: each transaction of a part writes down its own
 * looks before the part leaves.
 *
 * @returns runs a part on the occasion that holds now
 */
export function lookingByPart(): <T>(part: () => Promise<T>) => Promise<T> {
  const occasion = { ...presentOccasion(), looks: undefined };
  return (part) => present.run(occasion, part);
}

/** Reads more than is shown: only these groups of it count as looked at. */
export function showingOnly<T>(groups: readonly LookedAt[], work: () => Promise<T>): Promise<T> {
  return narrowed.run(new Set(groups), work);
}

/** Runs what belongs to one transaction, so that what is known of it elsewhere finds it. */
export const attending = <T>(looks: Looks, work: () => T): T => attended.run(looks, work);

/** The looks that whoever reads now is noted in; undefined where nobody attends. */
const presentLooks = () => attended.getStore() ?? present.getStore()?.looks;

/**
 * Notes that something was looked at which the database's answers do not tell by themselves: what fits
 * somebody, who stands how to them.
 */
export function noteLook(candidacyIds: Iterable<string>, groups: readonly LookedAt[]): void {
  const looks = presentLooks();
  // (An example is about nobody.)
  for (const id of candidacyIds) if (isId(id)) looks?.add(id, groups);
}

/** Notes that something of people was looked at whom the database does not name, such as a row of a list. */
export function noteLookAtUnknown(groups: readonly LookedAt[]): void {
  presentLooks()?.add("", groups);
}

/** Notes how whoever reads stands to somebody: the ground on which they may. */
export function noteStanding(relations: readonly { candidacyId: string; kind: string }[]): void {
  const looks = presentLooks();
  for (const { candidacyId, kind } of relations) looks?.stand(candidacyId, kind);
}
