import {
  type PartOfDay,
  partsOfDay,
  type Weekday,
  weekdays,
} from "@overstap/engine/region/slots.ts";

const dayWords: Readonly<Record<Weekday, RegExp>> = {
  mon: /^(ma|maandag(en)?|mo|mon|mondays?)$/,
  tue: /^(di|dinsdag(en)?|tue|tu|tuesdays?)$/,
  wed: /^(wo|woensdag(en)?|wed|we|wednesdays?)$/,
  thu: /^(do|donderdag(en)?|thu|th|thursdays?)$/,
  fri: /^(vr|vrijdag(en)?|fri|fr|fridays?)$/,
  sat: /^(za|zaterdag(en)?|sat|sa|saturdays?)$/,
  sun: /^(zo|zondag(en)?|sun|su|sundays?)$/,
};
const partWords: Readonly<Record<PartOfDay, RegExp>> = {
  morning: /^(ochtend(s|en)?|morgen(s)?|mornings?|och)$/,
  afternoon: /^(middag(s|en)?|namiddag|afternoons?|mid)$/,
  evening: /^(avond(s|en)?|evenings?|avo)$/,
  night: /^(nacht(s|en)?|nights?)$/,
};
/** What is meant by working days. */
export const workdays = weekdays.slice(0, 5);
/** What is meant by the daytime. */
export const daytime = partsOfDay.slice(0, 2);

/** Words for several days or parts at once. */
const groups: readonly {
  words: RegExp;
  days?: readonly Weekday[];
  parts?: readonly PartOfDay[];
}[] = [
  { words: /^(doordeweeks|werkdagen|weekdagen|weekdays)$/, days: workdays },
  { words: /^(weekend(en)?|weekends)$/, days: weekdays.slice(5) },
  { words: /^(alle dagen|elke dag|iedere dag|hele week|every day|all week)$/, days: weekdays },
  { words: /^(overdag|dagdienst|daytime)$/, parts: daytime },
  { words: /^(hele dag|all day)$/, parts: partsOfDay.slice(0, 3) },
  { words: /^(dag en nacht|altijd|always)$/, days: weekdays, parts: partsOfDay },
];

/** The days and parts of the day that a word stands for. */
export type Words = { days?: readonly Weekday[]; parts?: readonly PartOfDay[] };

/** The days, parts of the day, or both that one word or fixed phrase stands for; undefined for others. */
export function wordsFor(word: string): Words | undefined {
  const day = weekdays.find((one) => dayWords[one].test(word));
  if (day) return { days: [day] };
  const part = partsOfDay.find((one) => partWords[one].test(word));
  if (part) return { parts: [part] };
  const both = /^([a-z]+dag)(ochtend|middag|avond|nacht)(?:s|en)?$/.exec(word);
  if (!both) return groups.find(({ words }) => words.test(word));
  const [days, parts] = [wordsFor(both[1]!), wordsFor(both[2]!)];
  return days && parts && { ...days, ...parts };
}
