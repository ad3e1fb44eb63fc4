/** The thirteen candidates by the source's own ids; each has its words in the texts of this room. */
export const pilotIds = [
  "zl-1",
  "zl-2",
  "zl-3",
  "gr-1",
  "gr-2",
  "gr-3",
  "gr-4",
  "gr-5",
  "gr-6",
  "gr-7",
  "gr-8",
  "sn-1",
  "sn-2",
] as const;

export type PilotId = (typeof pilotIds)[number];

export function isPilotId(text: string): text is PilotId {
  return (pilotIds as readonly string[]).includes(text);
}
