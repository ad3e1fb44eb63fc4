import { daysBetween } from "@overstap/engine/transition/days.ts";
import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import type { SeenClock } from "../../seeClock.ts";

const WIDE = 720;
const EDGE = 14;

/** Two years at a glance: what is done, what is late, what comes, and where today is. The list below says the same. */
export function YearBand({ clock, own }: { clock: SeenClock; own: boolean }) {
  const { t, language } = useTexts();
  const { firstSickDay, moments, on, week } = clock;
  if (firstSickDay === null) return null;
  const last = moments.at(-1)?.due ?? on;
  const days = Math.max(1, daysBetween(firstSickDay, last > on ? last : on));
  const at = (day: string) =>
    EDGE + (Math.max(0, daysBetween(firstSickDay, day)) / days) * (WIDE - 2 * EDGE);
  return (
    <figure className="year-band">
      <svg viewBox={`0 0 ${WIDE} 56`} aria-hidden="true">
        <path className="year-water" d={`M${EDGE} 30H${WIDE - EDGE}`} />
        <path className="year-past" d={`M${EDGE} 30H${at(on).toFixed(1)}`} />
        {moments.map(({ moment, due, state }) => (
          <circle
            key={moment}
            className={`year-dot year-${state}`}
            cx={at(due).toFixed(1)}
            cy={30}
            r={state === "next" || state === "overdue" ? 9 : 6.5}
          />
        ))}
        <path className="year-today" d={`M${at(on).toFixed(1)} 8v44`} />
      </svg>
      <figcaption>
        <span>{inDays(firstSickDay, language)}</span>
        <strong>{t(own ? "clock:candidate.week" : "clock:week", { week: week ?? 1 })}</strong>
        <span>{inDays(last, language)}</span>
      </figcaption>
    </figure>
  );
}
