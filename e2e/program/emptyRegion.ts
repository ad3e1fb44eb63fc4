import type { Role } from "../../app/access/role.ts";
import { submit } from "../crawl/submit.ts";
import { password } from "./demonstrators.ts";
import { setUpApp, waitsAtSecondStep } from "./secondStep.ts";
import { signIn, type Visitor, visitor } from "./visitor.ts";

/** Somebody of a region that was set up just now, signed in. */
export type Somebody = { email: string; role: Role; visitor: Visitor };

/** The organisations that the guide is told of, beside the counter that runs the installation. */
const others = [
  { name: "Zorg aan de Waal", kind: "care", roles: ["careEmployer", "buddy"] },
  { name: "Schoon aan de Waal", kind: "cleaning", roles: ["sendingEmployer"] },
  { name: "Arbo aan de Waal", kind: "occupationalHealth", roles: ["doctor", "labourExpert"] },
  { name: "Onderzoek aan de Waal", kind: "research", roles: ["researcher"] },
] as const;

/** So many the guide takes at a time. */
const AT_ONCE = 3;

const addressOf = (role: string, organisation: string) =>
  `${role.toLowerCase()}@${organisation.toLowerCase().replaceAll(" ", "-")}.example`;

/**
 * Sets up an empty store as its users do, by the forms alone: the first administrator by the printed
 * link, a region, organisations, and somebody of each role but a candidate by invitation.
 *
 * @param link the set-up link as the program printed it
 * @returns everybody, the first administrator first
 */
export async function setUpRegion(url: string, link: string): Promise<Somebody[]> {
  const counter = "Loket aan de Waal";
  const first = addressOf("administrator", counter);
  await submit(visitor(url), new URL(link).pathname, [
    ["naam", "Anne Begin"],
    ["email", first],
    ["wachtwoord", password],
    ["organisatie", counter],
    ["soort", "counter"],
  ]);
  const administrator = await signIn(url, first);
  await submit(administrator, "/begin/regios", [
    ["naam", "Rivierenland"],
    ["drempel", "5"],
    ["doetmee", "yes"],
  ]);
  const links: string[] = [];
  for (let from = 0; from < others.length; from += AT_ONCE) {
    const some = others.slice(from, from + AT_ONCE);
    // eslint-disable-next-line no-await-in-loop -- the form takes so many, then is shown again
    const { body } = await submit(
      administrator,
      "/begin/organisaties",
      some.flatMap(({ name, kind }, at): [string, string][] => [
        [`naam-${at + 1}`, name],
        [`soort-${at + 1}`, kind],
        [`email-${at + 1}`, addressOf("administrator", name)],
      ]),
    );
    links.push(...invitationsIn(body));
  }
  if (links.length !== others.length) throw new Error(`${links.length} first links were told`);
  await submit(administrator, "/begin/instellingen", [["taal", "nl"]]);

  const people: Somebody[] = [{ email: first, role: "administrator", visitor: administrator }];
  const invite = async (by: Visitor, role: Role, organisation: string) => {
    const email = addressOf(role, organisation);
    const { body } = await submit(by, "/beheer/uitnodigingen/nieuw", [
      ["email", email],
      ["rol", role],
    ]);
    const [told] = invitationsIn(body);
    if (!told) throw new Error(`the invitation of ${email} told no link`);
    people.push({ email, role, visitor: await takePart(url, told, email, role) });
  };
  await invite(administrator, "coordinator", counter);
  await invite(administrator, "coach", counter);
  for (const [at, { name, roles }] of others.entries()) {
    const email = addressOf("administrator", name);
    // eslint-disable-next-line no-await-in-loop -- an account after the other, as tries are counted
    const own = await takePart(url, links[at]!, email, "administrator");
    for (const role of roles) {
      // eslint-disable-next-line no-await-in-loop -- as above
      await invite(own, role, name);
    }
  }
  return people;
}

/** The paths of the invitations that a page tells, in their order. */
export const invitationsIn = (body: string): string[] =>
  [...body.matchAll(/<code[^>]*>[^<]*(\/uitnodiging\/[\w-]{20,})<\/code>/g)].map(
    ([, path]) => path!,
  );

/** Takes part by an invitation as somebody new, with the password of all and a second step where one is asked. */
export async function takePart(
  url: string,
  path: string,
  email: string,
  name: string,
): Promise<Visitor> {
  await submit(visitor(url), path, [
    ["naam", `${name} Testpersoon`],
    ["wachtwoord", password],
  ]);
  const own = await signIn(url, email);
  if (await waitsAtSecondStep(own)) await setUpApp(own);
  return own;
}
