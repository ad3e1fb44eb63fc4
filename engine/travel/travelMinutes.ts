import type { Mode, ModeOfTravel, ModeTable } from "./modeTable.ts";

function minutesBy(mode: ModeOfTravel, km: number): number {
  let left = km * mode.detour;
  let minutes = mode.accessMinutes;
  for (const band of mode.bands) {
    const stretch = Math.min(left, band.km);
    minutes += (60 * stretch) / band.kmPerHour;
    left -= stretch;
    if (left <= 0) break;
  }
  return Math.ceil(minutes);
}

/**
 * Takes a distance as the crow flies (km) and the modes a person has, gives the whole minutes of the
 * quickest, door to door. Without a mode there is no way: Infinity.
 */
export function travelMinutes(km: number, modes: readonly Mode[], table: ModeTable): number {
  let quickest = Infinity;
  for (const mode of modes) quickest = Math.min(quickest, minutesBy(table[mode], km));
  return quickest;
}
