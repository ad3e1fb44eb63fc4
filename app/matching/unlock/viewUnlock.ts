import type { Opening } from "@overstap/engine/region/regionFile.ts";
import type { Actor } from "../../access/actor.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { type ChangeKind, viewChange } from "../pair/changeView.ts";
import { faceFor } from "../pair/pairFor.ts";
import { tellsOfHealth } from "../pair/viewConditions.ts";
import type { LoadedRegion } from "../weighing/loadRegion.ts";
import type { MaskedUnlock } from "./maskUnlocks.ts";
import type { UnlockQuery } from "./unlockQuery.ts";
import type { UnlockRow } from "./unlockRow.ts";

type Beside = {
  work: LoadedRegion;
  /** The openings whose own page the actor may open. */
  readable: ReadonlySet<string>;
  language: Language;
};

/** One change of a region's list in words, without the people. */
export function viewUnlock(unlock: MaskedUnlock, beside: Beside): UnlockRow {
  const opening = beside.work.openings.find(({ id }) => id === unlock.opening);
  return {
    change: viewChange(unlock.change, beside.work.taskNames, beside.language),
    ...(opening && { opening: viewOpening(opening, beside) }),
    count: unlock.count,
    cost: unlock.cost,
    people: [],
    more: 0,
    refusals: [],
  };
}

function viewOpening(
  { id, at, hours }: Opening,
  { work, readable, language }: Beside,
): NonNullable<UnlockRow["opening"]> {
  const names = work.placeNames.get(id);
  return {
    id,
    title: names?.title[language] ?? "",
    organisation: names?.organisation ?? { id: "", name: "" },
    setting: names?.setting ?? "",
    hours: { ...hours },
    town: names?.town ?? "",
    at: { ...at },
    readable: readable.has(id),
  };
}

/**
 * Whether this very change beside a name would say that capacity sets somebody's hours or times, to
 * one who may not know that. The count says it of nobody.
 *
 * @param weighed holds the person and the opening of a change of hours or slots
 */
export function wouldTellOfHealth(
  { change, opening: openingId }: Pick<MaskedUnlock, "change" | "opening">,
  person: SeenCandidacy,
  actor: Pick<Actor, "role">,
  weighed: LoadedRegion,
): boolean {
  if (change !== "hours" && change !== "slots") return false;
  if (faceFor(actor, person.relations) === "professional") return false;
  const candidate = weighed.candidates.find(({ id }) => id === person.id);
  const opening = weighed.openings.find(({ id }) => id === openingId);
  // Of whom that is not known, nothing is said.
  return !candidate || !opening || tellsOfHealth(change, { candidate, opening });
}

/** Whether the address asks for a row. */
export function isAsked({ change, opening }: UnlockRow, query: UnlockQuery): boolean {
  return (
    (query.kind === undefined || change.kind === query.kind) &&
    (query.organisation === undefined || opening?.organisation.id === query.organisation)
  );
}

/** The organisations and kinds that occur, from what everybody in the region sees. */
export function choices(rows: readonly UnlockRow[]): {
  organisations: { id: string; name: string }[];
  kinds: ChangeKind[];
} {
  const organisations = new Map(
    rows.flatMap(({ opening }) =>
      opening ? [[opening.organisation.id, opening.organisation] as const] : [],
    ),
  );
  const kinds = rows.map(({ change }) => change.kind).filter((kind) => kind !== "coach");
  return {
    organisations: [...organisations.values()].toSorted((a, b) =>
      a.name.localeCompare(b.name, "nl"),
    ),
    kinds: [...new Set(kinds)].toSorted(),
  };
}
