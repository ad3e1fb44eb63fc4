import type { ReactNode } from "react";

export interface TimelineProps {
  label: string;
  /** Newest first or oldest first, as the page wants it. */
  moments: readonly {
    id: string;
    when: ReactNode;
    what: ReactNode;
    who?: ReactNode;
    tone?: "alarm";
  }[];
}

/**
 * What happened, one below the other.
 *
 * @example <Timeline label="Wat er gebeurde" moments={[{ id: "1", when: "12 mei", what: "Meegelopen" }]} />
 */
export function Timeline({ label, moments }: TimelineProps) {
  return (
    <ol className="timeline" aria-label={label}>
      {moments.map((moment) => (
        <li key={moment.id} className={moment.tone === "alarm" ? "timeline-alarm" : undefined}>
          <span className="timeline-when">{moment.when}</span>
          <span className="timeline-what">{moment.what}</span>
          {moment.who !== undefined && <span className="quiet small">{moment.who}</span>}
        </li>
      ))}
    </ol>
  );
}
