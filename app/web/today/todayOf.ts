import type { Role } from "../../access/role.ts";
import { administratorToday } from "./administratorToday.ts";
import { buddyToday } from "./buddyToday.ts";
import { candidateToday } from "./candidateToday.ts";
import { careEmployerToday } from "./careEmployerToday.ts";
import { coachToday } from "./coachToday.ts";
import { coordinatorToday } from "./coordinatorToday.ts";
import { doctorToday } from "./doctorToday.ts";
import { labourExpertToday } from "./labourExpertToday.ts";
import { researcherToday } from "./researcherToday.ts";
import { sendingEmployerToday } from "./sendingEmployerToday.ts";
import type { Today, TodayAsk } from "./today.ts";

/** What each role finds on the first page; a new role has to have one. */
const todays: Record<Role, (ask: TodayAsk) => Promise<Today>> = {
  candidate: candidateToday,
  coach: coachToday,
  sendingEmployer: sendingEmployerToday,
  doctor: doctorToday,
  labourExpert: labourExpertToday,
  coordinator: coordinatorToday,
  careEmployer: careEmployerToday,
  buddy: buddyToday,
  researcher: researcherToday,
  administrator: administratorToday,
};

/** The first page of whoever asks. */
export function todayOf(ask: TodayAsk): Promise<Today> {
  return todays[ask.actor.role](ask);
}
