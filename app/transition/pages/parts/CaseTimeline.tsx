import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Timeline } from "../../../web/look/Timeline.tsx";
import { When } from "../../../web/look/When.tsx";
import type { SeenEvent } from "../../see/seenEvent.ts";
import { sayCode } from "../../words/sayCode.ts";

/** Fields that the words around them tell already. */
const told = new Set(["voice"]);

/** What happened in a case, the latest first, with who said so. */
export function CaseTimeline({
  events,
  places,
}: {
  events: readonly SeenEvent[];
  /** What each opening is called, by id. */
  places: Readonly<Record<string, string>>;
}) {
  const { t, language } = useTexts();
  return (
    <Timeline
      label={t("transition:timeline")}
      moments={events.map((event) => ({
        id: event.id,
        when: <When iso={event.at} text={inDays(event.at, language)} />,
        what: <What event={event} place={event.openingId ? places[event.openingId] : undefined} />,
        who: whoSaid(event),
        ...(event.says.some(({ code }) => code === "safety") && { tone: "alarm" as const }),
      }))}
    />
  );

  function whoSaid({ by, byProgram, role, organisation, onBehalf }: SeenEvent): string {
    if (byProgram) return t("transition:said.program");
    const named = by ?? t(`access:role.${role}`);
    const where =
      organisation === null || role === "candidate" ? named : `${named}, ${organisation}`;
    return onBehalf === null
      ? where
      : t("transition:said.onBehalf", {
          who: where,
          voice: t(`access:role.${onBehalf as "coach"}`),
        });
  }
}

function What({ event, place }: { event: SeenEvent; place: string | undefined }) {
  const { t } = useTexts();
  const codes = event.says
    .filter(({ field }) => !told.has(field))
    .map(({ field, code }) => sayCode(t, event.type, field, code));
  const why = event.reason === null ? [] : [t(`transition:reason.${event.reason as "terms"}`)];
  return (
    <>
      <strong>{t(`transition:event.${event.type}`)}</strong>
      {[...codes, ...why].length > 0 && `: ${[...codes, ...why].join(", ")}`}
      {place !== undefined && <span className="quiet"> · {place}</span>}
      {event.words !== null && (
        <span className="timeline-words" dir="auto">
          {event.words}
        </span>
      )}
    </>
  );
}
