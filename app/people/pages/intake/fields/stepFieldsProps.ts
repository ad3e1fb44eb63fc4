import type { OpenForm } from "../../../../access/forms/openForm.ts";
import type { Role } from "../../../../access/role.ts";
import type { HomeRegion } from "../../../intake/readIntake.ts";

/** What the questions of a step are drawn from. */
export interface StepFieldsProps {
  form: OpenForm;
  /** The role of whoever fills it in. */
  by: Role;
  /** Where somebody may look for work, for whoever chooses it. */
  regions: readonly HomeRegion[];
  /** The middle of the home region, where it is known. */
  near: { lat: number; lon: number } | undefined;
}
