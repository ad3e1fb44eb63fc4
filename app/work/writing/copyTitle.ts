const marks = { nl: "kopie", en: "copy" } as const;
const LONGEST = 120;

/** What a copy is called until somebody names it: `Thuishulp Geleen (kopie)`, of at most 120 characters. */
export function copyTitle(title: string, language: keyof typeof marks): string {
  const mark = ` (${marks[language]})`;
  return title.endsWith(mark) ? title : title.slice(0, LONGEST - mark.length) + mark;
}
