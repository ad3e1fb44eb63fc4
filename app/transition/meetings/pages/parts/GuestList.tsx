import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../../web/look/FactList.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { sayTime } from "../../sayTime.ts";
import type { SeenMeeting } from "../../seenMeeting.ts";

/** Who is asked, and what each said. */
export function GuestList({ seen, own, name }: { seen: SeenMeeting; own: boolean; name: string }) {
  const { t, language } = useTexts();
  const one = seen.times.length === 1;
  const said = ({ answer, suits, told }: SeenMeeting["guests"][number]) => {
    const words =
      answer === null
        ? t(seen.state === "proposed" ? "meetings:said.waits" : "meetings:said.told")
        : answer === "none"
          ? t("meetings:said.none")
          : seen.state !== "proposed" || one || suits.length === seen.times.length
            ? t("meetings:said.all")
            : seen.times
                .filter(({ start }) => suits.includes(start))
                .map((time) => sayTime(time, language))
                .join("; ");
    return told ? t("meetings:said.onBehalf", { words }) : words;
  };
  return (
    <Panel title={t(own ? "meetings:candidate.who" : "meetings:who")}>
      <FactList
        shape="table"
        facts={seen.guests.map((guest) => ({
          label: guest.mine
            ? t("meetings:me")
            : guest.voice === "candidate"
              ? name
              : t(`access:role.${guest.voice}`),
          value: (
            <>
              {said(guest)}
              {guest.words && (
                <span className="timeline-words" dir="auto">
                  {guest.words}
                </span>
              )}
            </>
          ),
        }))}
      />
    </Panel>
  );
}
