import { submit } from "../crawl/submit.ts";
import { invitationsIn, takePart } from "./emptyRegion.ts";
import type { Visitor } from "./visitor.ts";

const WEEK = ["mon", "tue", "wed", "thu", "fri"];
const mornings = (name: string) => WEEK.map((day) => [name, `${day}-morning`] as const);

/**
 * Makes a place from a profile of the library, as a team leader does, and publishes it.
 *
 * @returns its page
 */
export async function makePlace(leader: Visitor): Promise<string> {
  const choices = await (await leader.get("/werk/plekken/nieuw")).text();
  const [, profile] = /\/werk\/plekken\/nieuw\/team\?profiel=([0-9a-f-]{36})/.exec(choices) ?? [];
  if (!profile) throw new Error("there is no profile to begin a place with");
  const { path } = await submit(leader, `/werk/plekken/nieuw/team?profiel=${profile}`, [
    ["team", "nieuw"],
    ["name", "Team Druten"],
    ["kind", "home-help"],
    ["law", "Wmo"],
    ["town", "Druten"],
  ]);
  const place = path.replace(/\/wijzigen$/, "");
  await submit(leader, path, [
    ["titleNl", "Hulp in de huishouding"],
    ["descriptionNl", "Je helpt mensen thuis."],
    ...mornings("slots"),
    ["slotsNeeded", "2"],
    ["funding", "lasting"],
    ["reducedAllowed", "yes"],
  ]);
  await submit(leader, `${place}/nakijken`, []);
  return place;
}

/**
 * Takes somebody in by the steps that are needed, as a coach does, and invites them to their own page.
 *
 * @returns their page for the coach, and they themselves
 */
export async function takeIn(
  url: string,
  coach: Visitor,
): Promise<{ person: string; candidate: Visitor; email: string }> {
  const begun = await submit(coach, "/mensen/nieuw", [
    ["ground", "consent"],
    ["agreed", "yes"],
    ["track", "none"],
  ]);
  const intake = begun.path.replace(/\/[^/]+$/, "");
  const steps: [string, (readonly [string, string])[]][] = [
    [
      "naam",
      [
        ["firstName", "Proefje"],
        ["lastName", "Zonnebloem"],
      ],
    ],
    ["woonplaats", [["town", "Druten"]]],
    ["over-jou", [["affinity", "yes"]]],
    ["uren", [["hoursMin", "12"], ["hoursMax", "24"], ...mornings("slots")]],
    [
      "reizen",
      [
        ["modes", "bike"],
        ["maxMinutes", "30"],
      ],
    ],
    [
      "taal",
      [
        ["speaking", "A2"],
        ["reading", "A2"],
      ],
    ],
    ["papieren", [["needsLasting", "no"]]],
  ];
  for (const [step, sent] of steps) {
    // eslint-disable-next-line no-await-in-loop -- step after step
    await submit(coach, `${intake}/${step}`, sent);
  }
  const person = intake.replace(/\/intake$/, "");
  const email = "proefje.zonnebloem@kandidaat.example";
  const { body } = await submit(coach, `${person}/uitnodigen`, [
    ["email", email],
    ["doe", "uitnodigen"],
  ]);
  const [told] = invitationsIn(body);
  if (!told) throw new Error("the invitation of the candidate told no link");
  return { person, email, candidate: await takePart(url, told, email, "Proefje") };
}
