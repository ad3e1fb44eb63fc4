import { fmlCurrent } from "../../../reference/fml/fml.ts";

/**
 * What a person is asked of themselves: of each section what people notice in daily life and tasks in
 * care ask often. The rest stays unknown, and is asked when a task needs it. Our own choice.
 */
const codes = new Set(
  [
    "1.1 1.2 1.3 1.7 1.9",
    "2.1 2.2 2.8 2.9 2.10",
    "3.3 3.4 3.5 3.6",
    "4.4 4.9 4.12 4.13 4.14 4.17 4.18 4.20",
    "5.2 5.4 5.7",
    "6.2 6.3",
  ].flatMap((section) => section.split(" ")),
);

/** The sections of the list, which are the parts in which a person tells of themselves. */
export const ownSections = [1, 2, 3, 4, 5, 6] as const;
export type OwnSection = (typeof ownSections)[number];

/** The items that a person is asked in one part. */
export function askedOfPerson(section: OwnSection) {
  return fmlCurrent.items.filter((item) => item.section === section && codes.has(item.code));
}
