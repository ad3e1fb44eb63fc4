import type { SheetRow } from "./sheet.ts";

/** A sheet before it is known which row is the header. */
export interface RawSheet {
  readonly sheetNames: readonly string[];
  readonly sheetName: string;
  /** All rows that hold something. */
  readonly rows: AsyncGenerator<SheetRow>;
}
