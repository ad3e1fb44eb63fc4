import { Icon } from "./icons/Icon.tsx";

export interface ReadAloudProps {
  /** "Lees voor". */
  label: string;
  /** "Stop met lezen". */
  stopLabel: string;
  /** The id of what is read. Default the whole of `main`. */
  target?: string;
}

/**
 * Reads the page with the browser's own voice, in the page's language. Shown only when the browser
 * has a voice (see `enhance.ts`).
 *
 * @example <ReadAloud label="Lees voor" stopLabel="Stop" />
 */
export function ReadAloud({ label, stopLabel, target = "main" }: ReadAloudProps) {
  return (
    <button
      type="button"
      className="read-aloud"
      data-read={target}
      data-label={label}
      data-stop={stopLabel}
      aria-pressed="false"
      hidden
    >
      <Icon name="volume" size={20} />
      <span>{label}</span>
    </button>
  );
}
