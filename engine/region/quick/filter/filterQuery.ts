/** A cost that no change may have. */
export const outOfReach = 255;

/** Where the numbers of a query lie, four bytes each, as in pairFilter.c. */
export const query = {
  x: 0,
  y: 1,
  z: 2,
  radius: 3,
  widest: 4,
  hoursMin: 5,
  hoursMax: 6,
  slots0: 7,
  slots1: 8,
  slots2: 9,
  slots3: 10,
  needed: 11,
  base: 12,
  worst: 13,
  slotCosts: 14,
  hourSteps: 15,
  hourCosts: 16,
  hourStepCount: 17,
  px: 18,
  py: 19,
  pz: 20,
  inner: 21,
  reach: 22,
  least: 23,
  most: 24,
  mySlots: 25,
  added: 26,
  widen: 27,
  fewest: 28,
  limit: 29,
  myWorst: 30,
  best: 31,
  profiles: 32,
  aside: 33,
} as const;

/** How many of them. */
export const queryNumbers = 34;

/** The cost and the position are kept in one number: position * 16 + cost. */
export const costBits = 4;
export const costMask = 15;
