import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANYTHING, type BadInput, badInput, type Kind, kinds } from "./people/badInput.ts";
import { type Form, formsOf } from "./crawl/forms.ts";
import { tags, wordsOf } from "./crawl/html.ts";
import { pageFaults } from "./crawl/pageFaults.ts";
import { submit } from "./crawl/submit.ts";
import { newId } from "../app/platform/ids.ts";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { password } from "./program/demonstrators.ts";
import { invitationsIn } from "./program/emptyRegion.ts";
import { type Program, startProgram } from "./program/program.ts";
import { signIn, type Visitor, visitor } from "./program/visitor.ts";

type Fields = Readonly<Record<string, readonly string[]>>;
type Case = { step: string; good: Fields; fields: Readonly<Record<string, Kind>> };

/** Each form of the intake, filled in rightly, and the fields of which everything bad is tried. */
const forms: readonly Case[] = [
  {
    step: "naam",
    good: { firstName: ["Saar"], lastName: ["Test"] },
    fields: {
      firstName: kinds.words,
      lastName: kinds.words,
      birthDate: kinds.strictOrNone,
      phone: kinds.phoneOrNone,
      email: kinds.strictOrNone,
    },
  },
  { step: "woonplaats", good: { town: ["Heerlen"] }, fields: { town: kinds.strict } },
  {
    step: "over-jou",
    good: { affinity: ["yes"], talents: ["koken"] },
    fields: {
      affinity: kinds.strict,
      talentsOther: kinds.wordsOrNone,
      words: kinds.wordsOrNone,
    },
  },
  {
    step: "uren",
    good: { hoursMin: ["12"], hoursMax: ["20"], slots: ["mon-morning"] },
    fields: {
      hoursMin: kinds.strict,
      hoursMax: kinds.strict,
      slots: kinds.strict,
      availableFrom: kinds.strictOrNone,
    },
  },
  {
    step: "reizen",
    good: { modes: ["bike"], maxMinutes: ["30"] },
    // So many minutes may be meant.
    fields: { modes: kinds.strict, maxMinutes: { "200": "200" } },
  },
  {
    step: "taal",
    good: { speaking: ["A2"], reading: ["A2"] },
    fields: { speaking: kinds.strict, reading: kinds.strict },
  },
  {
    step: "papieren",
    good: { needsLasting: ["no"], papers: ["VOG"] },
    fields: { needsLasting: kinds.strict, papersOther: kinds.wordsOrNone },
  },
  {
    step: "zorgen",
    good: { wished: ["yes"], childCare: ["yes"] },
    fields: {
      childCareHelp: kinds.wordsOrNone,
      transportHelp: kinds.wordsOrNone,
      debtsHelp: kinds.wordsOrNone,
    },
  },
];

/** What stands with the coach alone, of a doctor's document and of why data are kept. */
const ofTheCoach: readonly Case[] = [
  {
    step: "grondslag",
    good: { ground: ["benefitLaw"], track: ["none"], purpose: ["werk"], heldUntil: [""] },
    fields: {
      ground: kinds.strict,
      track: kinds.strict,
      purpose: kinds.words,
      heldFrom: kinds.strict,
      // Left empty it is the usual term.
      heldUntil: { spaces: ANYTHING },
    },
  },
  {
    step: "belastbaarheid/document",
    good: { document: ["fml"], sourceBy: ["Arts"], sourceDay: ["2026-11-01"], basis: ["partial"] },
    fields: {
      document: kinds.strict,
      sourceBy: kinds.words,
      sourceDay: kinds.strict,
      basis: kinds.strict,
      "punt-4.13": kinds.strict,
    },
  },
];

const ownPart: Case = {
  step: "belastbaarheid/zelf-4",
  good: {},
  fields: { "punt-4.13": kinds.strict },
};

let program: Program;
let coach: Visitor;

beforeAll(async () => {
  program = await startProgram({ options: await on(newFolder(), "--demo") });
  coach = await signIn(program.url, "yvonne.meertens@voorbeeld.overstap.nl");
});
afterAll(async () => {
  await program?.stop();
  removeFolders();
});

/** Somebody of whom nothing but the ground stands there. */
async function somebody(): Promise<string> {
  const begun = await submit(coach, "/mensen/nieuw", [
    ["ground", "benefitLaw"],
    ["track", "none"],
  ]);
  return /\/mensen\/([0-9a-f-]{36})\//.exec(begun.path)![1]!;
}

/** The same, taking part by themselves. */
async function oneself(email: string): Promise<{ id: string; self: Visitor }> {
  const id = await somebody();
  const { body } = await submit(coach, `/mensen/${id}/uitnodigen`, [
    ["email", email],
    ["doe", "uitnodigen"],
  ]);
  const stranger = visitor(program.url);
  const path = new URL(invitationsIn(body)[0]!, program.url).pathname;
  const page = await (await stranger.get(path)).text();
  const { fields } = formsOf(page, path).find(({ names }) => names.has("wachtwoord"))!;
  const kept = fields.filter(([name]) => !["naam", "wachtwoord", "doe"].includes(name));
  const answer = await stranger.send(path, [
    ...kept,
    ["naam", "Saar Test"],
    ["wachtwoord", password],
    ["doe", "nieuw"],
  ]);
  expect(answer.status).toBe(302);
  return { id, self: await signIn(program.url, email) };
}

/** The form of a step as it stands, which has this field. */
async function openForm(who: Visitor, path: string, field: string): Promise<Form> {
  const page = await who.get(path);
  expect({ path, status: page.status }).toEqual({ path, status: 200 });
  const form = formsOf(await page.text(), path).find(
    ({ method, names }) => method === "post" && names.has("_once") && names.has(field),
  );
  if (!form) throw new Error(`${path} has no form with ${field}`);
  return form;
}

/** Sends a form once, rightly filled in but for one field. */
async function send(
  who: Visitor,
  form: Form,
  good: Fields,
  field: string,
  typed: readonly string[],
) {
  const sent: Fields = { ...good, [field]: typed, _once: [newId()] };
  const kept = form.fields.filter(([name]) => !(name in sent));
  const given = Object.entries(sent).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const answer = await who.send(form.action, [...kept, ...given]);
  return { status: answer.status, body: await answer.text() };
}

const historyOf = async (id: string) =>
  wordsOf(await (await coach.get(`/mensen/${id}/geschiedenis`)).text());

/** What every bad input of every field of a form comes to, where that is not as it should be. */
async function wrongs(who: Visitor, id: string, at: string, { step, good, fields }: Case) {
  const path = `${at}/${step}`;
  const found: unknown[] = [];
  const tried = Object.entries(fields).flatMap(([field, kind]) =>
    (Object.keys(badInput) as BadInput[]).map((input) => ({ field, input, kept: kind[input] })),
  );
  const before = await historyOf(id);
  let form = await openForm(who, path, Object.keys(fields)[0]!);
  for (const { field, input } of tried.filter(({ kept }) => kept === undefined)) {
    const { status, body } = await send(who, form, good, field, badInput[input]);
    const named = tags(body, "a").some(({ attributes }) => attributes["href"] === `#${field}`);
    const faults = status === 400 ? pageFaults({ body, words: wordsOf(body) }) : [];
    const others = alarms(body).filter((one) => one !== `#${field}`);
    if (status !== 400 || !named || faults.length > 0 || others.length > 0)
      found.push({ path, field, input, status, named, faults, others });
  }
  // A form with a fault is stored nowhere, not even its right fields.
  if ((await historyOf(id)) !== before) found.push({ path, stored: "in part" });
  for (const { field, input, kept } of tried) {
    if (kept === undefined) continue;
    const { status } = await send(who, form, good, field, badInput[input]);
    form = await openForm(who, path, field);
    const [, stored] = form.fields.find(([name]) => name === field) ?? [];
    if (status !== 302 || (kept !== ANYTHING && (stored ?? "") !== (kept ?? "")))
      found.push({ path, field, input, status, stored, kept });
    if (input !== "html") continue;
    const body = await (await coach.get(`/mensen/${id}`)).text();
    const faults = pageFaults({ body, words: "" });
    if (faults.length > 0 || body.includes("<script>alert")) found.push({ path, field, faults });
  }
  return found;
}

/** Where the list of faults of a page leads. */
function alarms(body: string): string[] {
  const list = /<div class="notice notice-alarm"[\s\S]*?<\/ul>/.exec(body)?.[0] ?? "";
  return tags(list, "a").map(({ attributes }) => attributes["href"]!);
}

describe("whatever is typed is a fault that names its field, or the words it is", () => {
  test.each([...forms, ...ofTheCoach].map((one) => [one.step, one] as const))(
    "by a coach in %s",
    async (_, form) => {
      const id = await somebody();
      expect(await wrongs(coach, id, `/mensen/${id}/intake`, form)).toEqual([]);
    },
  );

  test.each([...forms, ownPart].map((one) => [one.step, one] as const))(
    "by a candidate, in English, in %s",
    async (step, form) => {
      const { id, self } = await oneself(`${step.replace("/", ".")}@kandidaat.example`);
      const english = visitor(program.url, `${self.cookie}; taal=en`);
      expect(await wrongs(english, id, `/mijn-gegevens/${id}/invullen`, form)).toEqual([]);
    },
  );

  test("before somebody is taken in at all", async () => {
    const count = async () =>
      /(\d+) mens/.exec(wordsOf(await (await coach.get("/mensen")).text()))![1];
    const before = await count();
    const { good, fields } = ofTheCoach[0]!;
    const form = await openForm(coach, "/mensen/nieuw", "ground");
    for (const [field, kind] of Object.entries(fields)) {
      for (const input of Object.keys(badInput) as BadInput[]) {
        if ((kind as Kind)[input] !== undefined) continue;
        const { status, body } = await send(coach, form, good, field, badInput[input]);
        expect({ field, input, status, at: alarms(body) }).toEqual({
          field,
          input,
          status: 400,
          at: [`#${field}`],
        });
      }
    }
    expect(await count()).toBe(before);
  });
});

test("a part of the week that comes twice is one, and a field that comes twice is its first", async () => {
  const id = await somebody();
  const path = `/mensen/${id}/intake/uren`;
  const good = { hoursMin: ["12", "14"], hoursMax: ["20"], availableFrom: [""] };
  const twice = ["mon-morning", "tue-night", "mon-morning"];
  const form = await openForm(coach, path, "slots");
  expect((await send(coach, form, good, "slots", twice)).status).toBe(302);
  const { fields } = await openForm(coach, path, "slots");
  expect(fields.filter(([name]) => name === "slots" || name === "hoursMin")).toEqual(
    expect.arrayContaining([
      ["hoursMin", "12"],
      ["slots", "mon-morning"],
      ["slots", "tue-night"],
    ]),
  );
  expect(fields.filter(([name]) => name === "slots")).toHaveLength(2);
});

test.each(["treats", "asked"])("an address that is none asks nobody: %s", async (kind) => {
  const id = await somebody();
  const path = `/mensen/${id}/intake/mensen`;
  const page = await (await coach.get(path)).text();
  const form = formsOf(page, path).find(
    ({ names, fields }) => names.has("email") && fields.some(([, value]) => value === kind),
  )!;
  const before = await historyOf(id);
  for (const [input, [typed]] of Object.entries(badInput)) {
    const kept = form.fields.filter(([name]) => name !== "email" && name !== "_once");
    const answer = await coach.send(form.action, [...kept, ["email", typed]]);
    const body = await answer.text();
    expect({ input, status: answer.status, named: body.includes(`email-${kind}-error`) }).toEqual({
      input,
      status: 400,
      named: true,
    });
  }
  expect(await historyOf(id)).toBe(before);
});
