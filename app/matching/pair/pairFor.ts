import type { Actor } from "../../access/actor.ts";
import { noteLook } from "../../access/audit/occasion.ts";
import { may } from "../../access/policy/may.ts";
import type { FieldGroup } from "../../access/policy/fieldGroup.ts";
import type { CandidacyRelation } from "../../access/role.ts";
import { aidName } from "../../../reference/fml/fmlTexts.ts";
import type { ChangeSetView, ChangeView } from "./changeView.ts";
import { viewChange } from "./changeView.ts";
import type { Material } from "./material.ts";
import type { PairFace, PairView, PersonView, PlaceView } from "./pairView.ts";
import { neutralReasons, tellsOfHealth, viewConditions, viewWeek } from "./viewConditions.ts";
import { viewExposures, viewQuestions } from "./viewQuestions.ts";
import { viewPackage, viewTasks } from "./viewTasks.ts";

type Who = Pick<Actor, "role">;

/**
 * From where somebody may look at a pair, by the table of visibility; undefined when they may not.
 *
 * @param relations of the actor to the candidacy, today
 */
export function faceFor(actor: Who, relations: readonly CandidacyRelation[]): PairFace | undefined {
  const reads = (group: FieldGroup) => may(actor, "read", { group, relations });
  if (!reads("fits")) return undefined;
  if (reads("explanation")) return actor.role === "candidate" ? "own" : "professional";
  return actor.role === "careEmployer" ? "employer" : "region";
}

/**
 * Whether somebody sees what fits at every place that they may see. A care employer does not: whom it
 * is shown is shown for one place, and what fits elsewhere is not its business.
 */
export function seesEveryPlace(actor: Who, relations: readonly CandidacyRelation[]): boolean {
  const face = faceFor(actor, relations);
  return face !== undefined && face !== "employer";
}

/**
 * One pair as this actor may see it; undefined when they may not see it at all. The one place where
 * fields are chosen: what a face may not see is not in the outcome, so no page can show it.
 * Source: docs/visibility.md.
 */
export function pairFor(
  actor: Who,
  relations: readonly CandidacyRelation[],
  material: Material,
): PairView | undefined {
  const face = faceFor(actor, relations);
  if (face === undefined) return undefined;
  const insider = face === "own" || face === "professional";
  noteLook([material.candidate.id], insider ? ["fits", "explanation"] : ["fits"]);
  if (face === "employer") return forEmployer(material);
  return face === "region" ? forRegion(material) : forInsider(face, material);
}

/** The person, and who guides or judges: everything, in words of the trade or in plain ones. */
function forInsider(face: "professional" | "own", material: Material): PairView {
  const { explanation, candidate, proposedOn } = material;
  const manner = face === "own" ? "plain" : "trade";
  const { packageHours } = explanation;
  return {
    ...whatFits(face, material),
    person: {
      ...viewPerson(material, ["firstName", "lastName", "town", "ownWords"]),
      wishes: viewWishes(material),
    },
    tasks: viewTasks(material, manner),
    verdict: explanation.pair.verdict,
    ...(packageHours !== null && { packageHours }),
    changes: (explanation.pair.changes ?? []).map(({ changes, cost }): ChangeSetView => {
      const views = changes.map((code) => viewChange(code, material.taskNames, material.language));
      return face === "own" ? { changes: views } : { changes: views, cost };
    }),
    questions: viewQuestions(material, manner),
    exposures: viewExposures(material, manner),
    conditions: viewConditions(material),
    week: viewWeek(material),
    talents: [...explanation.talents],
    ...(proposedOn !== undefined && { proposedOn }),
    ...(candidate.affinity === "no" && { reasons: ["affinity"] }),
  };
}

/** The workgroup of a region: what fits, and what would have to change without why. */
function forRegion(material: Material): PairView {
  const { explanation } = material;
  const { package: ids = [], verdict, changes = [] } = explanation.pair;
  const { packageHours } = explanation;
  return {
    ...whatFits("region", material),
    person: viewPerson(material, ["firstName", "town"]),
    tasks: viewPackage(material, ids, false),
    verdict,
    ...(packageHours !== null && { packageHours }),
    reasons: neutralReasons(material),
    changes: changes.map(({ changes: codes, cost }) => ({
      changes: withoutHealth(codes, material),
      cost,
    })),
  };
}

/**
 * A care employer: the package that was put forward and nothing beside it. Not the verdict either:
 * `ready` beside an omitted task would say that it was the person's wish, `reduced` that it was not.
 */
function forEmployer(material: Material): PairView | undefined {
  const { proposed = [], explanation, taskNames, language, guides = [] } = material;
  if (proposed.length === 0) return undefined;
  const inPackage = explanation.tasks.filter(({ task }) => proposed.includes(task));
  const minutes = inPackage.reduce((sum, task) => sum + task.minutesPerWeek, 0);
  const aids = inPackage.flatMap((task) =>
    task.loads
      .filter(({ item }) => task.aids.some(({ code }) => code.startsWith(`aid:${item}@`)))
      .map(({ item }) => ({
        aid: aidName(item, language) ?? "",
        task: taskNames.get(task.task)?.plain[language] ?? "",
      })),
  );
  return {
    ...whatFits("employer", material),
    person: viewPerson(material, ["firstName", "ownWords"]),
    tasks: viewPackage(material, proposed, true),
    packageHours: minutes / 60,
    aids,
    ...(guides.length > 0 && { guides: [...guides] }),
  };
}

/** What every face sees. */
function whatFits(
  face: PairFace,
  material: Material,
): Pick<
  PairView,
  "face" | "place" | "travelMinutes" | "sameTown" | "start" | "papers" | "laterStart"
> {
  const { explanation, candidate, opening } = material;
  const arrange = explanation.pair.arrange ?? [];
  const start = [candidate.from, opening.start]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  return {
    face,
    place: viewPlace(material),
    travelMinutes: explanation.pair.travelMinutes,
    sameTown: explanation.conditions.radius.km === 0,
    ...(start !== undefined && { start }),
    papers: arrange.filter((what) => what !== "from"),
    ...(arrange.includes("from") && { laterStart: true }),
  };
}

/** Changes for who may not know why: one that follows from capacity is left to the coach. */
function withoutHealth(codes: readonly string[], material: Material): ChangeView[] {
  const views = codes.map((code): ChangeView => {
    const hidden = (code === "hours" || code === "slots") && tellsOfHealth(code, material);
    return hidden
      ? { kind: "coach", doer: "coach" }
      : viewChange(code, material.taskNames, material.language);
  });
  return [...new Map(views.map((view) => [JSON.stringify(view), view])).values()];
}

/** Who somebody is: of what the actor may know, only what this face shows. */
function viewPerson(
  { person }: Material,
  parts: readonly ("firstName" | "lastName" | "town" | "ownWords")[],
): PersonView {
  const known = {
    firstName: person.firstName,
    lastName: person.identity?.lastName,
    town: person.town?.name,
    ownWords: person.ownWords,
  };
  const shown = parts.flatMap((part) => (known[part] ? [[part, known[part]]] : []));
  return { id: person.id, reference: person.reference, ...Object.fromEntries(shown) };
}

function viewWishes({ candidate }: Material): NonNullable<PersonView["wishes"]> {
  const { hours, travel, language, capacity, needsLasting } = candidate;
  return {
    hours: { ...hours },
    modes: [...travel.modes],
    maxMinutes: travel.maxMinutes,
    speaking: language.speaking,
    reading: language.reading,
    capacityBasis: capacity.basis,
    needsLasting,
  };
}

function viewPlace({ place, opening, language }: Material): PlaceView {
  return {
    id: place.id,
    title: place.title[language],
    profile: place.profile[language],
    organisation: place.organisation.name,
    setting: place.setting,
    town: place.town,
    municipality: place.municipality,
    hours: { ...opening.hours },
  };
}
