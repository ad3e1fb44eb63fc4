/** What a history of care work can name besides loads, in the order in which it is told. */
const fieldNames = [
  "titleNl",
  "titleEn",
  "name",
  "nameNl",
  "nameEn",
  "plainNl",
  "plainEn",
  "descriptionNl",
  "descriptionEn",
  "profile",
  "ownVersion",
  "team",
  "town",
  "municipality",
  "kind",
  "law",
  "setting",
  "from",
  "tasks",
  "places",
  "hoursMin",
  "hoursMax",
  "slots",
  "slotsNeeded",
  "start",
  "funding",
  "reducedAllowed",
  "reducedMinHours",
  "maxKm",
  "proposalsAtOnce",
  "papers",
  "papersOther",
  "talents",
  "talentsOther",
  "category",
  "icon",
  "minutesPerWeek",
  "minutesSource",
  "minutesWhy",
  "speaking",
  "speakingSource",
  "speakingWhy",
  "reading",
  "readingSource",
  "readingWhy",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Whether a field of a history is one of the row's own. */
export function isFieldName(name: string): name is FieldName {
  return (fieldNames as readonly string[]).includes(name);
}

/** `load.4.13` and `exposure.5.4`: what a task asks on one item, and how long on a day. */
export function itemOfField(name: string): { part: "load" | "exposure"; item: string } | undefined {
  const [, part, item] = /^(load|exposure)\.(\d{1,2}\.\d{1,2})$/.exec(name) ?? [];
  return part && item ? { part: part as "load" | "exposure", item } : undefined;
}

/** The fields of a change in the order in which they are told: the row's own, then the loads. */
export function inOrder(names: readonly string[]): string[] {
  const rank = (name: string) => {
    const at = (fieldNames as readonly string[]).indexOf(name);
    if (at >= 0) return at;
    const item = itemOfField(name);
    const [section = 0, number = 0] = item?.item.split(".").map(Number) ?? [];
    return item ? 1000 + section * 100 + number : 10_000;
  };
  return names.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
