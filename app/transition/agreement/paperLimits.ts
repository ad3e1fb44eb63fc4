/** The largest paper, in bytes: a photo of a phone, or a scan of some pages. */
export const LARGEST_PAPER = 12 * 1024 * 1024;
/** What a signed paper comes as. */
export const paperKinds = ["pdf", "jpg", "png", "heic", "webp"] as const;
