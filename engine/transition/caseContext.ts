import type { CaseAccount } from "./transitionFile.ts";
import type { WorkingDays } from "./workingDays.ts";

/** What does not change while a case goes on. */
export interface CaseContext {
  readonly accounts: ReadonlyMap<string, CaseAccount>;
  /** The account of the case's coordinator. */
  readonly coordinator: string;
  readonly days: WorkingDays;
}
