/**
 * The layout of a region in memory: one buffer that workers can share, in sections of numbers.
 *
 * | bytes | what |
 * |---|---|
 * | 0..3 | `OVST` |
 * | 4..7 | version of the layout |
 * | 8..15 | bytes in all (float64) |
 * | 16.. | per section of {@link sectionNames}: first byte, bytes there is room for, bytes in use (three float64) |
 *
 * All numbers are little-endian. Every section begins at a multiple of 8 bytes.
 */
export const sectionNames = [
  "work",
  "texts",
  "places",
  "placeDetails",
  "people",
  "peopleDetails",
  "capacities",
  "numbers",
  "ids",
] as const;

export type SectionName = (typeof sectionNames)[number];

const magic = 0x5453564f;
export const layoutVersion = 1;
const tableAt = 16;
export const headerBytes = tableAt + sectionNames.length * 24;

const rounded = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** Where a section lies: its first byte, the bytes there is room for, and those in use. */
export interface Section {
  readonly at: number;
  readonly room: number;
  readonly used: number;
}

/** Takes the bytes that each section needs room for, gives an empty buffer with these sections. */
export function layOut(room: Readonly<Record<SectionName, number>>): SharedArrayBuffer {
  let at = headerBytes;
  const starts = sectionNames.map((name) => {
    const start = at;
    at += rounded(room[name]);
    return start;
  });
  const buffer = new SharedArrayBuffer(at);
  const header = new DataView(buffer);
  header.setUint32(0, magic, true);
  header.setUint32(4, layoutVersion, true);
  header.setFloat64(8, at, true);
  for (const [index, name] of sectionNames.entries()) {
    header.setFloat64(tableAt + index * 24, starts[index]!, true);
    header.setFloat64(tableAt + index * 24 + 8, rounded(room[name]), true);
  }
  return buffer;
}

/** Takes a buffer and a section, gives where it lies. */
export function sectionOf(buffer: SharedArrayBuffer, name: SectionName): Section {
  const header = new DataView(buffer);
  const entry = tableAt + sectionNames.indexOf(name) * 24;
  return {
    at: header.getFloat64(entry, true),
    room: header.getFloat64(entry + 8, true),
    used: header.getFloat64(entry + 16, true),
  };
}

/** Notes how many bytes of a section are in use. */
export function setUsed(buffer: SharedArrayBuffer, name: SectionName, used: number): void {
  new DataView(buffer).setFloat64(tableAt + sectionNames.indexOf(name) * 24 + 16, used, true);
}

/**
 * Takes a buffer that came from elsewhere, gives what is wrong with its layout, one line each; none when
 * every section lies where the header says, within the buffer and beside the others.
 */
export function layoutFaults(buffer: SharedArrayBuffer): string[] {
  if (buffer.byteLength < headerBytes) {
    return [
      `a region needs ${headerBytes} bytes for its header alone; here are ${buffer.byteLength}`,
    ];
  }
  const header = new DataView(buffer);
  if (header.getUint32(0, true) !== magic)
    return ["this is no region: it does not begin with OVST"];
  const version = header.getUint32(4, true);
  if (version !== layoutVersion) {
    return [`layout ${version} is not ${layoutVersion}: make the region again from its file`];
  }
  const bytes = header.getFloat64(8, true);
  if (bytes !== buffer.byteLength) {
    return [`${bytes} bytes were written and ${buffer.byteLength} are here: part of it was lost`];
  }
  const faults: string[] = [];
  let end = headerBytes;
  for (const name of sectionNames) {
    const { at, room, used } = sectionOf(buffer, name);
    if (at !== end) faults.push(`section ${name} begins at ${at}, not at ${end}`);
    if (!Number.isInteger(room) || room < 0 || room % 8 !== 0 || at + room > bytes) {
      faults.push(`section ${name} has room for ${room} bytes, which is not within ${bytes}`);
    }
    if (!Number.isInteger(used) || used < 0 || used > room) {
      faults.push(`section ${name} uses ${used} of ${room} bytes`);
    }
    if (faults.length > 0) return faults;
    end += room;
  }
  return end === bytes ? [] : [`the sections end at ${end}, not at ${bytes}`];
}
