/** What keeps somebody from a placement for some days. Not why: nothing here tells of health. */
export const absenceKinds = ["absent", "holiday", "interruption"] as const;
export type AbsenceKind = (typeof absenceKinds)[number];
