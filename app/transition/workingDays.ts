import { WorkingDays } from "@overstap/engine/transition/workingDays.ts";
import { publicHolidays } from "./publicHolidays.ts";

const FIRST_YEAR = 2020;
const YEARS = 60;

/** The days on which somebody can be expected to act, from 2020 to 2079. */
export const workingDays = new WorkingDays(
  Array.from({ length: YEARS }, (_, place) => publicHolidays(FIRST_YEAR + place)).flat(),
);
