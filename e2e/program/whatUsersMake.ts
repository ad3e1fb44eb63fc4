import { type Sent, submit } from "../crawl/submit.ts";
import { demonstrationId } from "../../app/cli/demonstration/demonstrationId.ts";
import { tags, wordsOf } from "../crawl/html.ts";
import { theFirst } from "./demonstrators.ts";
import { bringList, readList } from "./readList.ts";
import { signIn, type Visitor } from "./visitor.ts";

/** Where the things that were made are. */
export type Made = {
  /** The secret link of an invitation, which no page leads to. */
  invitation: string;
  /** What stands too far down a list to be met on a short walk: by the account whose it is. */
  walkedTo: Record<string, string[]>;
};

/**
 * Makes by the program's own forms what the demonstration does not hold: an own task and profile
 * of a care employer, an invitation, something worked out over a region, an agreement written anew, and two lists of people
 * that a coach reads in, one whose columns wait and one that was checked. So every page has an example that can be walked to.
 */
export async function whatUsersMake(url: string): Promise<Made> {
  const as = (role: Parameters<typeof theFirst>[0]) => signIn(url, theFirst(role).account.email);
  const [employer, coach, coordinator, administrator, labourExpert] = await Promise.all([
    as("careEmployer"),
    // A coach of one region, who need not choose it.
    signIn(url, "yvonne.meertens@voorbeeld.overstap.nl"),
    as("coordinator"),
    as("administrator"),
    as("labourExpert"),
  ]);
  const profile = await makeOwn(employer, "/werk/profielen", [
    ["nameNl", "Hulp in de wijkkeuken"],
    ["do", "save"],
  ]);
  const task = await makeOwn(employer, "/werk/taken", [["nameNl", "Soep rondbrengen"]]);
  await bringList(coach, columnsWait);
  await readList(coach, checked);
  for (const who of [coordinator, coach, labourExpert]) {
    await submit(who, "/matchen/berekeningen", [["soort", "assignment"]]);
  }
  const invited = await submit(administrator, "/beheer/uitnodigingen/nieuw", [
    ["email", "nog.niemand@voorbeeld.overstap.nl"],
    ["rol", "coach"],
  ]);
  const token = /\/uitnodiging\/([\w-]{20,})/.exec(invited.body)?.[1];
  if (!token) throw new Error(`the invitation told no link: ${wordsOf(invited.body)}`);
  const decision = `${await firstPerson(await as("buddy"))}/overstap/besluit`;
  const [coachOfCase, coordinatorOfCase, employerOfCase] = [
    "lotte.huisman@voorbeeld.overstap.nl",
    "sietske.veenstra@voorbeeld.overstap.nl",
    "anneke.hofstra@voorbeeld.overstap.nl",
  ] as const;
  return {
    invitation: `/uitnodiging/${token}`,
    walkedTo: {
      [theFirst("careEmployer").account.email]: [profile, task],
      [coachOfCase]: [agreement, await writeAnew(await signIn(url, coachOfCase))],
      [coordinatorOfCase]: [
        decision,
        agreement,
        await writeAnew(await signIn(url, coordinatorOfCase)),
      ],
      [employerOfCase]: [agreement],
      [theFirst("labourExpert").account.email]: [agreement.replace("/afspraak", "")],
    },
  };
}

/** Whom somebody works beside: the one whose placement ends soon. */
async function firstPerson(buddy: Visitor): Promise<string> {
  const body = await (await buddy.get("/mensen")).text();
  const found = /href="(\/mensen\/[0-9a-f-]{36})/.exec(body)?.[1];
  if (!found) throw new Error("the buddy works beside nobody");
  return found;
}

/** An agreement that waits to be signed, of somebody who signs in themselves. */
const agreement = `/mensen/${demonstrationId("candidacy", "gr-7")}/overstap/afspraak`;

/** Writes that agreement anew without laying it before anybody; gives where its preview is. */
async function writeAnew(writer: Visitor): Promise<string> {
  const body = await (await writer.get(agreement)).text();
  const write = tags(body, "a")
    .map(({ attributes: { href } }) => href ?? "")
    .find((href) => href.includes("/opschrijven"));
  if (!write) throw new Error(`${agreement} leads nobody to writing it anew`);
  const { path } = await submit(writer, write, [
    ["goal", "Meedraaien en daarna zelfstandig werken"],
  ]);
  return path + new URL(write, "http://inside").search;
}

/** Changes the first of the library's records in a list; the organisation then has its own, here. */
async function makeOwn(employer: Visitor, list: string, sent: Sent): Promise<string> {
  const body = await (await employer.get(`${list}?van=bibliotheek`)).text();
  const first = new RegExp(`href="(${list}/[0-9a-f]{8}-[0-9a-f-]{27})"`).exec(body)?.[1];
  if (!first) throw new Error(`${list} shows no record of the library`);
  const { path } = await submit(employer, `${first}/wijzigen`, sent);
  return path;
}

const columnsWait = ["Voornaam;Achternaam;Woonplaats", "Proefje;Zonnebloem;Heerlen"];

/** One row is right, one has a fault, and two may be the same person. */
const checked = [
  "Voornaam;Achternaam;Geboortedatum;Woonplaats;Uren per week",
  "Proefje;Zonnebloem;01-02-1980;Heerlen;16-24",
  "Testina;Morgenster;31-02-1980;Heerlen;16-24",
  "Proefje;Zonnebloem;01-02-1980;Heerlen;24",
];
