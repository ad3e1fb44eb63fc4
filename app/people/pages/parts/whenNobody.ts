import type { Texts } from "../../../platform/texts/texts.ts";
import type { PeopleReader } from "./peopleReader.ts";

/** Where each role goes on when it sees nobody: to what it can do itself, else to who can help. */
const leadsTo: Record<PeopleReader, string> = {
  coach: "/mensen/nieuw",
  sendingEmployer: "/hulp",
  doctor: "/hulp",
  labourExpert: "/hulp",
  coordinator: "/werk/organisaties",
  careEmployer: "/werk/plekken",
  buddy: "/hulp",
};

/** The way on for a role that sees nobody, with its words. */
export function whenNobody(role: PeopleReader, t: Texts): { href: string; label: string } {
  return { href: leadsTo[role], label: t(`people:list.start.${role}`) };
}
