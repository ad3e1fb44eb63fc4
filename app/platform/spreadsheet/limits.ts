/** The largest file that is read, in bytes. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** The most columns of a sheet. */
export const MOST_COLUMNS = 200;
/** The most rows below the header. */
export const MOST_ROWS = 20_000;
/** The longest text of a cell, in UTF-16 units. */
export const MOST_CHARACTERS = 2000;
/**
 * What the texts of all cells may come to, in UTF-16 units, each cell counted: twice what a text file of
 * {@link MOST_BYTES} can hold. In an XLSX file one shared text may stand in every cell, so that neither its size
 * nor what it unpacks to says how much is taken.
 */
export const MOST_TEXT = 20_000_000;

/**
 * What an XLSX file may unpack to, in bytes. The largest honest sheet that fits in a file of
 * {@link MOST_BYTES} came to 80 MB; what is unpacked is never held, so this bounds time.
 */
export const MOST_UNPACKED = 256 * 1024 * 1024;
/** How many times larger than the packed file it may become, once past {@link FREE_UNPACKED}. */
export const MOST_RATIO = 100;
/** Up to here, in bytes, the ratio does not matter: empty rows with a colour pack very well. */
export const FREE_UNPACKED = 16 * 1024 * 1024;
/** The most parts inside an XLSX file. */
export const MOST_PARTS = 1000;
/** The longest single tag inside an XLSX file, in UTF-16 units. */
export const MOST_TAG = 64 * 1024;
/** What the shared texts of an XLSX file may come to, in UTF-16 units: these are held. */
export const MOST_SHARED = 32 * 1024 * 1024;
