import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../../web/look/FactList.tsx";
import type { MeetingTime } from "../../meetingTimes.ts";
import { sayTime } from "../../sayTime.ts";

export interface MeetingFactsProps {
  meeting: {
    time: MeetingTime | null;
    place: string | null;
    askFor: string | null;
    bring: string | null;
    way: string | null;
    phone: string | null;
  };
  own: boolean;
  /** About how long the way takes, in minutes; null where that is not known. */
  travelMinutes: number | null;
}

/** When and where: what somebody needs to be there. */
export function MeetingFacts({ meeting, own, travelMinutes }: MeetingFactsProps) {
  const { t, language } = useTexts();
  const { time, place, askFor, bring, way, phone } = meeting;
  const label = (key: "when" | "place" | "way" | "askFor" | "bring" | "phone") =>
    own ? t(`meetings:candidate.${key}`) : t(`meetings:${key}`);
  const route = place && `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;
  const facts = [
    time && { label: label("when"), value: <strong>{sayTime(time, language)}</strong> },
    place && {
      label: label("place"),
      value: (
        <a href={route!} rel="noreferrer">
          {place}
        </a>
      ),
    },
    (way || travelMinutes !== null) && {
      label: label("way"),
      value: [
        way,
        travelMinutes !== null &&
          t(own ? "meetings:candidate.minutes" : "meetings:minutesWay", { count: travelMinutes }),
      ]
        .filter(Boolean)
        .join(" "),
    },
    askFor && { label: label("askFor"), value: askFor },
    bring && { label: label("bring"), value: <span className="kept-lines">{bring}</span> },
    phone && { label: label("phone"), value: <Phone phone={phone} /> },
  ].filter((one) => one !== null && one !== "" && one !== false);
  return facts.length > 0 ? <FactList shape="table" facts={facts} /> : null;
}

/** A number with which one can call, as a link; a name beside it stays. */
function Phone({ phone }: { phone: string }) {
  const number = /\+?\d[\d\s()-]{6,}\d/.exec(phone)?.[0];
  if (!number) return phone;
  const [before, after] = phone.split(number, 2);
  return (
    <>
      {before}
      <a href={`tel:${number.replace(/[^\d+]/g, "")}`}>{number}</a>
      {after}
    </>
  );
}
