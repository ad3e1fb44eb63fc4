/** The class of an entry of a list: 0 ready, 1 reduced, 2 ask, and from here on near by cost. */
export const nearFrom = 2;

/** So that talents come before minutes in one number. */
export const talentWeight = 2 ** 32;
