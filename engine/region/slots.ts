export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const partsOfDay = ["morning", "afternoon", "evening", "night"] as const;

export type Weekday = (typeof weekdays)[number];
export type PartOfDay = (typeof partsOfDay)[number];

/** A weekday and a part of the day, such as `mon-morning`. */
export type Slot = `${Weekday}-${PartOfDay}`;

/** The 28 slots of a week in order. */
export const slotsOfWeek: readonly Slot[] = weekdays.flatMap((day) =>
  partsOfDay.map((part): Slot => `${day}-${part}`),
);

const bitOfSlot = new Map<string, number>(slotsOfWeek.map((slot, index) => [slot, 1 << index]));

/** Takes slots, gives them as bits: one bit for each slot of the week. */
export function slotBits(slots: readonly Slot[]): number {
  return slots.reduce((bits, slot) => bits | (bitOfSlot.get(slot) ?? 0), 0);
}

/** Takes bits of {@link slotBits}, gives the slots in the order of the week. */
export function slotsFromBits(bits: number): Slot[] {
  return slotsOfWeek.filter((_, index) => (bits & (1 << index)) !== 0);
}
