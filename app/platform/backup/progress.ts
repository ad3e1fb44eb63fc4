/** How far a backup or a restore is. */
export type Progress = {
  /** What is being done: a word for the line on the terminal. */
  doing: "reading" | "checking" | "restoring" | "comparing";
  /** Tables that are done, and how many there are. */
  tables: number;
  of: number;
  rows: number;
};

/** Is told now and then how far it is. */
export type Tell = (progress: Progress) => void;
