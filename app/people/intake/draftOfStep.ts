/** The name under which is kept what somebody typed into a step and did not save. */
export function draftOfStep(candidacyId: string, step: string): string {
  return `kandidaat/${candidacyId}/${step}`;
}
