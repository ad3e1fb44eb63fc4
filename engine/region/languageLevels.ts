/** "none", then the levels of the Common European Framework of Reference for Languages. */
export const languageLevels = ["none", "A1", "A2", "B1", "B2", "C1", "C2"] as const;

export type LanguageLevel = (typeof languageLevels)[number];

export const languageSkills = ["speaking", "reading"] as const;

export type LanguageSkill = (typeof languageSkills)[number];

const ranks = new Map<string, number>(languageLevels.map((level, rank) => [level, rank]));

/** Takes a level, gives its rank: none 0, A1 1, ... C2 6. What is not asked ranks as none. */
export function levelRank(level: LanguageLevel | undefined): number {
  return level === undefined ? 0 : (ranks.get(level) ?? 0);
}
