/** A level of work, such as nurse, carer, helper, service assistant. */
export interface Level {
  readonly id: string;
  readonly name: string;
  /** Euros, 0 or more. */
  readonly hourlyCost: number;
}

/** A task that moves from one level to a lower one. */
export interface ShiftedTask {
  readonly id: string;
  readonly name: string;
  readonly minutesPerWeek: number;
  /** Ids of levels; `to` stands below `from`. */
  readonly from: string;
  readonly to: string;
}

/** Tasks to shift between levels. */
export interface LevelShiftFile {
  /** From the highest to the lowest. */
  readonly levels: readonly Level[];
  readonly tasks: readonly ShiftedTask[];
  /** Weeks in the year that the work is done, 52 when left out. */
  readonly weeks?: number;
  /** Hours of a full week, 36 when left out. */
  readonly fullWeek?: number;
}

/** Weeks and hours of a full week where a file names none. */
export const usualYear = { weeks: 52, fullWeek: 36 } as const;
