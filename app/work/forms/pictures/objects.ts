/** Line drawings on a field of 48 by 48, as paths: things by which people know a weight, and the like. */
export const objects = {
  /** A carton of milk: a kilo. */
  carton: ["M17 18l4 -7h8l4 7v22h-16z", "M17 18h16", "M21 11h8", "M22 25h6v8h-6z"],
  /** A bag of potatoes: five kilos. */
  sack: [
    "M17 15c-7 6 -8 25 -1 25h16c7 0 6 -19 -1 -25z",
    "M16 15h16",
    "M18 15l-3 -6h18l-3 6",
    "M20 27h.1M26 32h.1M28 25h.1",
  ],
  /** A bucket full of water: ten kilos. */
  bucket: ["M12 18l4 22h16l4 -22z", "M12 18c4 3 20 3 24 0", "M12 18c0 -14 24 -14 24 0"],
  /** A full laundry basket: ten kilos. */
  basket: ["M8 22h32l-4 18h-24z", "M12 22c2 -10 8 -4 12 -7s10 -1 12 7", "M16 28v6M24 28v6M32 28v6"],
  /** A stack of plates: five kilos. */
  plates: [
    "M10 36c6 4 22 4 28 0",
    "M9 31c7 4 23 4 30 0",
    "M8 26c8 5 24 5 32 0c-8 -5 -24 -5 -32 0z",
    "M8 26v6c0 3 2 6 4 7M40 26v6c0 3 -2 6 -4 7",
  ],
  /** A tray with a cup. */
  tray: [
    "M8 34h32",
    "M12 34l2 4h20l2 -4",
    "M18 22h11v8c0 2 -2 4 -4 4h-3c-2 0 -4 -2 -4 -4z",
    "M29 24h3v5h-3",
  ],
  /** A crate of soft drinks: fifteen kilos. */
  crate: [
    "M8 24h32v16h-32z",
    "M20 29h8v4h-8z",
    "M12 24v-8l2 -4h2l2 4v8M21 24v-8l2 -4h2l2 4v8M30 24v-8l2 -4h2l2 4v8",
  ],
  /** A large suitcase: twenty kilos. */
  suitcase: ["M12 16h24v24h-24z", "M19 16v-6h10v6", "M18 16v24M30 16v24"],
  /** A serving trolley. */
  trolley: ["M14 14h22v20h-22z", "M14 24h22", "M36 14h4", "M17 34v3M33 34v3", "M17 39h.1M33 39h.1"],
  /** A linen trolley, full. */
  cart: [
    "M10 18h26v18h-26z",
    "M10 18c3 -9 9 -3 13 -6s10 -1 13 6",
    "M36 18l5 -6",
    "M15 36v2M31 36v2",
    "M15 40h.1M31 40h.1",
  ],
  /** A bed on wheels with somebody in it. */
  bed: [
    "M6 14v24M42 24v14",
    "M6 30h36",
    "M14 30v-4c0 -3 26 -3 28 0v4",
    "M8 38h.1M40 38h.1",
    "M11 22a3 3 0 1 1 .1 0",
  ],
  /** Somebody upright. */
  upright: [
    "M24 10a3.5 3.5 0 1 1 .1 0",
    "M24 14v14",
    "M24 17l-5 8M24 17l5 8",
    "M24 28l-4 14M24 28l4 14",
  ],
  /** Somebody who bends to the height of the knees. */
  bent: [
    "M11 21a3.5 3.5 0 1 1 .1 0",
    "M15 21l14 -3",
    "M16 22l-1 11",
    "M29 18l-2 12v12M29 18l4 12v12",
  ],
  /** Somebody who picks something up from the floor. */
  floor: [
    "M14 31a3.5 3.5 0 1 1 .1 0",
    "M17 29l13 -8",
    "M17 31l-5 9",
    "M30 21l-1 11l1 10M30 21l4 10l-1 11",
  ],
  /** Somebody on their knees. */
  kneel: [
    "M22 13a3.5 3.5 0 1 1 .1 0",
    "M22 17l2 14",
    "M22 20l-6 8",
    "M24 31l8 -1v11",
    "M24 31l-2 10h-8",
  ],
  /** Somebody who reaches above the shoulders. */
  reach: [
    "M22 14a3.5 3.5 0 1 1 .1 0",
    "M22 18v12",
    "M22 20l8 -10M22 20l10 -7",
    "M22 30l-4 12M22 30l4 12",
    "M34 6v12",
  ],
  /** A face that is content. */
  calm: ["M24 8a16 16 0 1 1 -.1 0", "M18 20v2M30 20v2", "M18 29c3 3 9 3 12 0"],
  /** A face that grumbles. */
  grumble: ["M24 8a16 16 0 1 1 -.1 0", "M18 20v2M30 20v2", "M18 31h12"],
  /** A face that is angry. */
  angry: [
    "M24 8a16 16 0 1 1 -.1 0",
    "M15 17l6 3M33 17l-6 3",
    "M18 22v1M30 22v1",
    "M18 33c3 -4 9 -4 12 0",
  ],
  /** Somebody alone. */
  alone: ["M24 12a5 5 0 1 1 -.1 0", "M14 40c0 -20 20 -20 20 0"],
  /** Two together. */
  together: [
    "M17 14a4.5 4.5 0 1 1 -.1 0",
    "M8 40c0 -18 18 -18 18 0",
    "M32 14a4.5 4.5 0 1 1 -.1 0",
    "M28 28c5 -5 13 0 13 12",
  ],
  yes: ["M10 25l10 10l18 -20"],
  no: ["M13 13l22 22M35 13l-22 22"],
} as const;

export type ObjectName = keyof typeof objects;
