/** How a row is called where a candidacy could stand too. */
export const rowKey = (row: number): string => `row:${row}`;

/** The row that a key names; undefined when it names a candidacy. */
export const rowOfKey = (key: string): number | undefined =>
  key.startsWith("row:") ? Number(key.slice(4)) : undefined;
