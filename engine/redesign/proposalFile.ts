/** A bundle of tasks that could be a job. */
export interface ProposedProfile {
  readonly id: string;
  /** Ids of tasks of the study. */
  readonly tasks: readonly string[];
}

/** Jobs proposed for a study, by the engine or by hand. */
export interface Proposal {
  readonly profiles: readonly ProposedProfile[];
}
