/** The largest document of a doctor, in bytes: a scan of many pages. */
export const LARGEST_DOCUMENT = 15 * 1024 * 1024;

/** What a doctor's document comes as. */
export const documentKinds = ["pdf", "jpg", "png", "heic", "webp", "docx"] as const;
