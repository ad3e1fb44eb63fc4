import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../../web/look/Button.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { callAddress, meetingAddress } from "../../meetingAddress.ts";
import { meetingKinds } from "../../meetingWords.ts";
import { sayTime } from "../../sayTime.ts";
import type { SeenMeeting } from "../../seenMeeting.ts";

export interface MeetingsPanelProps {
  meetings: readonly SeenMeeting[];
  role: string;
  candidacyId: string;
  /** For which attempt one may be called; null where the reader calls none. */
  call: { attempt: string; step: string } | null;
}

/** How many meetings that are past stand in the panel. */
const MOST_PAST = 5;

/** The meetings of a case: what waits and lies ahead first, with a way to call another. */
export function MeetingsPanel({ meetings, role, candidacyId, call }: MeetingsPanelProps) {
  const { t, language } = useTexts();
  const own = role === "candidate";
  if (meetings.length === 0 && !call) return null;
  const past = (one: SeenMeeting) => one.state === "over" || one.state === "cancelled";
  const shown = [
    ...meetings.filter((one) => !past(one)),
    ...meetings.filter(past).slice(0, MOST_PAST),
  ];
  const kind = meetingKinds.find((one) => one === call?.step) ?? "met";
  return (
    <Panel title={t(own ? "meetings:candidate.title" : "meetings:title")} id="afspraken">
      {shown.length > 0 ? (
        <ul className="link-rows">
          {shown.map((one) => (
            <li key={one.id}>
              <a href={meetingAddress({ role }, candidacyId, one.id)}>
                {t(`meetings:kind.${one.kind}`)}
                {one.time && one.state !== "cancelled" ? `: ${sayTime(one.time, language)}` : ""}
              </a>
              <span className="quiet small">{wordsOf(one)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{t("meetings:none")}</p>
      )}
      {call && (
        <p>
          <ButtonLink icon="calendar" href={callAddress(candidacyId, kind, call.attempt)}>
            {t("meetings:call")}
          </ButtonLink>
        </p>
      )}
    </Panel>
  );

  function wordsOf(one: SeenMeeting): string {
    const waitsForMe =
      one.state === "proposed" && one.guests.some(({ mine, answer }) => mine && answer === null);
    if (waitsForMe) return t("meetings:row.yourTurn");
    if (one.state === "over" && one.minutes === null && one.mayArrange) {
      return t("meetings:row.noMinutes");
    }
    return t(`meetings:row.${one.state}`);
  }
}
