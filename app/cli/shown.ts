/** What moves a terminal's cursor or colours must not come out of a file. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Takes a text from a file, gives it as it can be shown on a terminal. */
export function shown(text: string): string {
  return text.replace(control, "\u{fffd}");
}
