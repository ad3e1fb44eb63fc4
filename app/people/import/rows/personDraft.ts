import type { LanguageLevel, Mode, Slot } from "@overstap/engine/region/regionFile.ts";
import type { Town } from "../../../access/places/town.ts";
import type { CellFault } from "../values/reading.ts";
import type { ImportField } from "../columns/importField.ts";

/** Somebody as a row of a sheet describes them; null is not told. */
export type PersonDraft = {
  firstName: string;
  lastName: string;
  /** `YYYY-MM-DD` */
  birthDate: string | null;
  email: string | null;
  phone: string | null;
  town: Town | null;
  track: "track2" | "mobility" | "none" | null;
  wishes: DraftWishes;
};

/** What somebody wants and can arrange, as far as the row tells. */
export type DraftWishes = {
  modes: Mode[] | null;
  maxMinutes: number | null;
  hours: { min: number; max: number } | null;
  slots: Slot[] | null;
  speaking: LanguageLevel | null;
  reading: LanguageLevel | null;
  affinity: "yes" | "no" | "unknown" | null;
  needsLasting: boolean | null;
  talents: string[];
  papers: string[];
  startDay: string | null;
};

/** What is wrong with one cell of a row. */
export type RowFault = CellFault & {
  field: ImportField;
  /** What stands there. */
  given: string;
};

/** A row as it is understood: a whole draft, or all that is wrong with it. */
export type ReadRow =
  | { draft: PersonDraft; faults?: undefined }
  | { draft?: undefined; faults: readonly RowFault[] };
