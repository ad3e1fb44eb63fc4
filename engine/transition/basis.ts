import type { Situation } from "./situation.ts";

/**
 * Rule `basis`: on track 2 a proposal needs a doctor's capacity profile, and somebody who stated that
 * own work is no longer possible.
 */
export function basis({ state, event }: Situation): string | undefined {
  if (event.type !== "proposed" || state?.track !== "track2") return undefined;
  const { capacityProfile, ownWorkImpossible, at } = event;
  if (capacityProfile === undefined) return "track2 needs the date of a doctor's capacityProfile";
  if (capacityProfile > at) return `the capacityProfile of ${capacityProfile} does not yet exist`;
  if (ownWorkImpossible === undefined) {
    return "track2 needs ownWorkImpossible: stated by companyDoctor or labourExpert";
  }
  return undefined;
}
