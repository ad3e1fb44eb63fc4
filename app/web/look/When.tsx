export interface WhenProps {
  /** As one says it: "morgen 9:30". */
  text: string;
  /** The date in full: "dinsdag 14 oktober 2025". */
  full?: string;
  /** For machines: a date or a moment. */
  iso: string;
}

/**
 * A date or time, as one says it and in full.
 *
 * @example <When text="morgen 9:30" full="dinsdag 14 oktober 2025" iso="2025-10-14T07:30Z" />
 */
export function When({ text, full, iso }: WhenProps) {
  return (
    <time className="when" dateTime={iso}>
      {text}
      {full !== undefined && <span className="quiet small">{full}</span>}
    </time>
  );
}
