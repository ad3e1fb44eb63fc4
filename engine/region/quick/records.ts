/**
 * How a place and a person lie in memory. What almost every pair asks for stands in a record of 64 bytes
 * (eight float64, or sixteen int32 over the same bytes), so that one reading of memory brings all of it;
 * the rest in details that are only read to tell a pair in full.
 */
export const doubles = 8;
export const ints = 16;

/** Of both records: the point on the unit sphere, and hours per week. */
export const x = 0;
export const y = 1;
export const z = 2;
export const hoursMin = 3;
export const hoursMax = 4;

/** Of a place (float64): the squared chord of its radius; Infinity when it has none. */
export const radius = 5;
/** Of a person (float64): the longest way in minutes. */
export const maxMinutes = 5;

/** Of both records (int32): slots of the week as bits, for a person after item 6.1. */
export const slots = 12;
/** Of a place (int32): the number of its kind: profile, whether it may be reduced, from how many hours. */
export const kind = 13;
/** Of a person (int32): packed as below. */
export const traits = 13;
/** Of a place (int32): packed as below. */
export const terms = 14;
/** Of both records (int32): talents by number, 31 and up as the last bit. */
export const talents = 15;

/** Packed in `terms` of a place. */
export const neededMask = 31;
export const hasPlaces = 1 << 5;
export const lasting = 1 << 6;

/** Packed in `traits` of a person. */
export const modesMask = 63;
export const needsLasting = 1 << 6;
export const affinityShift = 7;
export const partial = 1 << 9;
export const speakingShift = 10;
export const readingShift = 13;

/** Packed in both: the record is in use, not one that was taken away. */
export const inUse = 1 << 20;

export const recordBytes = 64;

/** Details of a person: four float64 and eight int32; of a place: six and twelve. */
export const personDetailBytes = 64;
export const placeDetailBytes = 96;

/** How many float64 or int32 from one detail to the next. */
export const personDetailDoubles = personDetailBytes / 8;
export const personDetailInts = personDetailBytes / 4;
export const placeDetailDoubles = placeDetailBytes / 8;
export const placeDetailInts = placeDetailBytes / 4;

/** Of both details (float64): degrees. */
export const lat = 0;
export const lon = 1;
/** Of the details of a place (float64): km or NaN; hours of a reduced package; places. */
export const maxKm = 2;
export const minHours = 3;
export const places = 4;
/** Of the details of a person (float64): hours as wished. */
export const wishedMin = 2;
export const wishedMax = 3;

/** Of the details of a place (int32): the number of its profile; reduced or not, and the funding. */
export const profile = 12;
export const allowedAndFunding = 13;
export const start = 14;
/** Where talents and papers lie among the numbers, and from there on how many; the id; its rank. */
export const placeTexts = 15;
export const placeId = 18;
export const placeRank = 20;

/** Of the details of a person (int32): slots as wished, from when. */
export const wishedSlots = 8;
export const from = 9;
/** As for a place. */
export const personTexts = 10;
export const personId = 13;
export const personRank = 15;
