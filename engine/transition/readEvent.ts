import { verdicts } from "../screening/screenedPair.ts";
import type { Fault, FaultList } from "../region/faults.ts";
import { FaultList as Faults, pathOf, quoted } from "../region/faults.ts";
import { readReference } from "../region/readCollection.ts";
import type { Fields, Read } from "../region/readValues.ts";
import {
  isRecord,
  readBoolean,
  readDate,
  readId,
  readList,
  readNumber,
  readObject,
  readOneOf,
  readSet,
} from "../region/readValues.ts";
import type { CaseEvent, EventFields, EventOf, EventType, Money, Stamp } from "./caseEvent.ts";
import type { Action, Agreement } from "./caseEvent.ts";
import {
  attemptReasons,
  behalfReasons,
  chances,
  closingReasons,
  deciders,
  evaluators,
  feedbackKinds,
  judges,
  schemes,
  signatories,
  tracks,
  voices,
  wagePayers,
  wiaOutcomes,
} from "./caseWords.ts";
import { clockMoments } from "./clockMoments.ts";
import { eventFaults } from "./eventFaults.ts";

const readHours = readNumber({ min: 0, max: 60, above: true });
const readTrue: Read<true> = (value, path, faults) =>
  value === true ? true : faults.refuse(path, "true, or left out");
const attempt = readId;
const text = readId;
const reason = readOneOf(attemptReasons);

const readMoney = readObject<Money>({ from: readId, decidedBy: readId, decidedOn: readDate });

const agreementFields: Fields<Agreement> = {
  goal: readId,
  start: readDate,
  end: readDate,
  hours: readHours,
  buildUp: readList(
    readObject<{ readonly from: string; readonly hours: number }>({
      from: readDate,
      hours: readHours,
    }),
  ),
  tasks: readSet(readId),
  buddy: readId,
  evaluations: readSet(readDate),
  wagesPaidBy: readOneOf(wagePayers),
  chance: readOneOf(chances),
  money: readMoney,
};

const outcome = readOneOf(["yes", "no"] as const);
const met = { attempt, outcome, reason, text };

type Shape<T extends EventType> = {
  readonly fields: Fields<EventFields[T]>;
  readonly optional?: readonly (keyof EventFields[T] & string)[];
};

const metShape = { fields: met, optional: ["reason", "text"] as const };

/** The shapes of all events, for the accounts that a case knows. */
function shapesFor(accounts: ReadonlySet<string>): { readonly [T in EventType]: Shape<T> } {
  const account = readReference("account", accounts);
  const whoever = readReference("account or voice", new Set([...accounts, ...voices]));
  const readAction = readObject<Action>({ what: readId, who: whoever, due: readDate });
  return {
    opened: {
      fields: { owner: account, candidate: readId, sendingEmployer: readTrue },
      optional: ["sendingEmployer"],
    },
    attemptOpened: { fields: { attempt, opening: readId } },
    tested: {
      fields: { attempt, verdict: readOneOf(verdicts), package: readSet(readId) },
      optional: ["package"],
    },
    proposed: {
      fields: {
        attempt,
        capacityProfile: readDate,
        ownWorkImpossible: readOneOf(["companyDoctor", "labourExpert"]),
        uwvOpinion: readDate,
      },
      optional: ["capacityProfile", "ownWorkImpossible", "uwvOpinion"],
    },
    talked: metShape,
    met: metShape,
    walkedAlong: {
      fields: { ...met, outcome: readOneOf(["yes", "no", "skipped"]) },
      optional: ["reason", "text"],
    },
    introduced: metShape,
    decided: {
      fields: { attempt, voice: readOneOf(deciders), answer: outcome, reason, text },
      optional: ["reason", "text"],
    },
    agreed: { fields: { attempt, ...agreementFields }, optional: ["buildUp", "money"] },
    signed: { fields: { attempt, voice: readOneOf(signatories) } },
    signatureWithdrawn: { fields: { attempt, voice: readOneOf(signatories) } },
    amended: {
      fields: { attempt, ...agreementFields },
      optional: Object.keys(agreementFields) as (keyof Agreement)[],
    },
    started: { fields: { attempt } },
    evaluated: {
      fields: {
        attempt,
        moment: readNumber({ min: 1, max: 100, whole: true }),
        voice: readOneOf(evaluators),
        text,
      },
      optional: ["text"],
    },
    feedback: { fields: { attempt, kind: readOneOf(feedbackKinds) }, optional: ["attempt"] },
    labourExpertTested: { fields: { attempt, suitable: readBoolean } },
    judged: {
      fields: {
        attempt,
        voice: readOneOf(judges),
        result: readOneOf(["contract", "extend", "stop"]),
        reason,
        text,
        end: readDate,
      },
      optional: ["reason", "text", "end"],
    },
    talkedOver: { fields: { attempt } },
    contracted: {
      fields: {
        attempt,
        start: readDate,
        hours: readHours,
        kind: readOneOf(["permanent", "fixed"]),
        months: readNumber({ min: 1, max: 120, whole: true }),
        direct: readObject<{ readonly money: Money }>({ money: readMoney }),
      },
      optional: ["months", "direct"],
    },
    withdrawn: { fields: { attempt, reason, text }, optional: ["text"] },
    handoverOffered: { fields: { to: account } },
    handoverAccepted: { fields: {} },
    ownerLeft: { fields: {} },
    actionDone: { fields: { next: readAction }, optional: ["next"] },
    notNow: { fields: { reason, text, review: readDate }, optional: ["text"] },
    trackChanged: {
      fields: { to: readOneOf(tracks), firstSickDay: readDate },
      optional: ["firstSickDay"],
    },
    recovered: { fields: {} },
    sickAgain: { fields: {} },
    pregnancyLeave: { fields: { until: readDate } },
    clockDone: { fields: { moment: readOneOf(clockMoments) } },
    uwvLetter: { fields: { moment: readOneOf(clockMoments), due: readDate } },
    wiaDecided: { fields: { outcome: readOneOf(wiaOutcomes) } },
    schemeGranted: { fields: { scheme: readOneOf(schemes) } },
    closed: { fields: { reason: readOneOf(closingReasons), text }, optional: ["text"] },
  };
}

function stampFields(accounts: ReadonlySet<string>): Fields<Stamp> {
  return {
    at: readDate,
    by: readReference("account", accounts),
    recordedOn: readDate,
    lateBecause: readId,
    onBehalf: readObject<NonNullable<Stamp["onBehalf"]>>({
      voice: readOneOf(voices),
      reason: readOneOf(behalfReasons),
    }),
  };
}

/** An event that was read, or what is wrong with it. */
export type ReadEvent =
  | { readonly event: CaseEvent; readonly faults?: undefined }
  | { readonly event?: undefined; readonly faults: readonly Fault[] };

type Reader = (value: unknown, path: string, faults: FaultList) => CaseEvent;

/**
 * Takes the ids of a case's accounts, gives a reader of its events. The reader takes parsed JSON and
 * gives the event as a copy, or its faults by the rule `shape`, each with the path within the event.
 */
export function eventReader(ids: Iterable<string>): (value: unknown) => ReadEvent {
  const accounts = new Set(ids);
  const shapes = shapesFor(accounts);
  const types = Object.keys(shapes) as EventType[];
  const stamp = stampFields(accounts);
  const readers = new Map<unknown, Reader>(
    types.map((type) => {
      const { fields, optional = [] } = shapes[type] as Shape<EventType>;
      const whole = { ...stamp, type: readOneOf([type]), ...fields } as Fields<EventOf<EventType>>;
      return [
        type,
        readObject(whole, [
          "recordedOn",
          "lateBecause",
          "onBehalf",
          ...optional,
        ] as never) as Reader,
      ];
    }),
  );
  return (value) => {
    const faults = new Faults();
    const type = isRecord(value) ? value["type"] : undefined;
    const reader = readers.get(type);
    if (!isRecord(value)) faults.refuse("", "an object with at, by and type");
    else if (type === undefined) faults.refuse("type", "missing");
    else if (reader === undefined) {
      const name = typeof type === "string" ? quoted(type) : "that";
      faults.refuse("type", `no event ${name}; there are ${types.join(", ")}`);
    } else {
      const event = reader(value, "", faults);
      if (faults.faults.length === 0) {
        for (const { path, message } of eventFaults(event)) {
          faults.refuse(pathOf("", path), message);
        }
        if (faults.faults.length === 0) return { event };
      }
    }
    return { faults: faults.faults };
  };
}
