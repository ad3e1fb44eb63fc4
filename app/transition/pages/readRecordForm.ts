import { attemptOf } from "@overstap/engine/transition/caseState.ts";
import type { RouterContextProvider } from "react-router";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import type { Sayable } from "../canSay.ts";
import { askedIn, fieldsOf } from "../forms/askedEvent.ts";
import { agreementGiven } from "../forms/agreementGiven.ts";
import { type EventField, WORDS } from "../forms/eventFields.ts";
import { loadCase } from "../loadCase.ts";
import { possibleOwners } from "../caseload/possibleOwners.ts";
import { readSeenMeeting } from "../meetings/readMeetings.ts";
import { behalfReasonsFor } from "../recordFromForm.ts";
import type { SeenCase } from "../see/seeCase.ts";
import { tasksOfAttempt } from "../tasksOfAttempt.ts";
import { sayCode } from "../words/sayCode.ts";

/** A choice of a form, in words. */
type Option = { value: string; label: string };
/** A field of a form as it is drawn. */
export type DrawnField = EventField & { label: string; options_: readonly Option[] };

/** The form of an event as it is drawn: what it asks, in words, and what stands in it at first. */
export type AskedForm = {
  one: Sayable;
  /** What the place is called that it is about. */
  place: string | null;
  fields: DrawnField[];
  onBehalf: readonly Option[] | null;
  given: Record<string, string[]>;
  labels: Record<string, string>;
  today: string;
  from: string;
};

/** The form that an address asks for; null where it asks for none, or for none that the reader may send. */
export async function readRecordForm(
  context: Readonly<RouterContextProvider>,
  candidacyId: string,
  seen: SeenCase,
  search: URLSearchParams,
): Promise<AskedForm | null> {
  const one = askedIn(seen.can, search);
  if (!one) return null;
  const { t, language } = context.get(textsContext);
  const today = dayInTheNetherlands();
  const known = await asEngine(context, (tx) => loadCase(tx, candidacyId, today));
  if (!known) return null;
  return asActor(context, async (tx, actor) => {
    const tasks = await tasksOfAttempt(tx, actor, known, one.attempt, language);
    const owners = one.type === "handoverOffered" ? await possibleOwners(tx, known) : [];
    const attempt = attemptOf(known.state, one.attempt);
    const moments = attempt?.agreement?.evaluations.toSorted() ?? [];
    const say = t as unknown as (key: string) => string;
    const optionsOf = (field: EventField): Option[] => {
      switch (field.kind) {
        case "choice":
          return field.options.map((value) => ({
            value,
            label: sayCode(t, one.type, field.name, value),
          }));
        case "tasks":
          return tasks.map(({ id, name }) => ({ value: id, label: name }));
        case "owner":
          return owners.map(({ account, name, role, organisation }) => ({
            value: account,
            label: `${name}, ${t(`access:role.${role}`)}, ${organisation}`,
          }));
        case "moment":
          return moments.map((day, place) => ({
            value: String(place + 1),
            label: `${t("transition:moment", { number: place + 1 })}: ${inDays(day, language)}`,
          }));
        default:
          return [];
      }
    };
    const fields = fieldsOf(known, one, actor.role).map((field) => ({
      ...field,
      // Who reports something is asked what it is, not for minutes.
      label:
        one.type === "feedback" && field.name === WORDS
          ? t("transition:field.feedback.words")
          : say(`transition:field.${field.name}`),
      options_: optionsOf(field),
    }));
    // What was written down at a meeting stands in the form of what follows from it.
    const about = search.get("afspraak");
    const held = about ? await readSeenMeeting(tx, actor, candidacyId, about) : undefined;
    const day = held?.time ? dayInTheNetherlands(new Date(held.time.start)) : undefined;
    const told = {
      ...(day !== undefined && day <= today && { at: [day] }),
      ...(held?.minutes && { [WORDS]: [held.minutes] }),
    };
    const title = seen.attempts.find(({ id }) => id === one.attempt)?.place;
    return {
      one,
      place: title ? `${title.title}, ${title.organisation}` : null,
      fields,
      onBehalf: one.onBehalf
        ? behalfReasonsFor(one.voice).map((value) => ({
            value,
            label: t(`transition:behalf.${value}`),
          }))
        : null,
      given: one.type === "amended" || one.type === "agreed" ? agreementGiven(attempt) : told,
      labels: Object.fromEntries([
        ...fields.map(({ name, label }) => [name, label]),
        ["at", t("transition:field.at")],
        ["lateBecause", t("transition:field.lateBecause")],
        ["behalf", t("transition:behalf")],
      ]) as Record<string, string>,
      today,
      from: known.state.lastEventOn,
    };
  });
}
