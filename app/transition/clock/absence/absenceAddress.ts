/** Where an employer takes in who is on sick leave since when. */
export const ABSENCE_PATH = "/verzuim";

/** The largest list, in bytes: far above the lines that it may hold. */
export const LARGEST_LIST = 200_000;
