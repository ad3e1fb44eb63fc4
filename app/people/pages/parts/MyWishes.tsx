import type { Mode } from "@overstap/engine/travel/modeTable.ts";
import { inDays, inHours } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { IconName } from "../../../web/look/icons/iconNames.ts";
import { inRow } from "../../peopleWords.ts";
import type { Wishes } from "../../seenCandidacy.ts";
import { MyPart, Sentences } from "./MyPart.tsx";
import { WeekOfPerson } from "./WeekOfPerson.tsx";

const modeIcons: Record<Mode, IconName> = {
  walk: "walk",
  bike: "bike",
  ebike: "bike",
  scooter: "scooter",
  car: "car",
  transit: "bus",
};

/** What I want, in short sentences. */
export function MyWishes({ wishes }: { wishes: Wishes }) {
  const { t, language } = useTexts();
  const { hoursMin, hoursMax, availableFrom, modes, talents, papers } = wishes;
  const named = modes.map((mode) => t(`people:candidate.mode.${mode}`));
  return (
    <MyPart title={t("people:candidate.want")} icon="heart">
      <Sentences
        lines={[
          {
            key: "hours",
            icon: "clock",
            text: t("people:candidate.want.hours", {
              hours: inHours({ min: hoursMin, max: hoursMax }, language),
            }),
          },
          {
            key: "from",
            icon: "calendar",
            text: availableFrom
              ? t("people:candidate.want.from", { day: inDays(availableFrom, language) })
              : t("people:candidate.want.atOnce"),
          },
          {
            key: "travel",
            icon: modes[0] ? modeIcons[modes[0]] : "route",
            text: t("people:candidate.want.travel", {
              modes: inRow(named, language),
              minutes: wishes.maxMinutes,
            }),
          },
          {
            key: "language",
            icon: "messages",
            text: t("people:candidate.want.language", {
              speaking: t(`people:candidate.level.${wishes.speaking}`),
              reading: t(`people:candidate.level.${wishes.reading}`),
            }),
          },
          {
            key: "affinity",
            icon: "heart-handshake",
            text: t(`people:candidate.want.affinity.${wishes.affinity}`),
          },
          ...(wishes.needsLasting
            ? [
                {
                  key: "lasting",
                  icon: "home-heart" as const,
                  text: t("people:candidate.want.lasting"),
                },
              ]
            : []),
          ...(talents.length > 0
            ? [
                {
                  key: "talents",
                  icon: "star" as const,
                  text: t("people:candidate.want.talents", { talents: inRow(talents, language) }),
                },
              ]
            : []),
          ...(papers.length > 0
            ? [
                {
                  key: "papers",
                  icon: "certificate" as const,
                  text: [
                    t("people:candidate.want.papers", { papers: inRow(papers, language) }),
                    ...(papers.includes("VOG") ? [t("work:candidate.vog")] : []),
                  ].join(" "),
                },
              ]
            : []),
        ]}
      />
      <WeekOfPerson slots={wishes.slots} caption={t("people:candidate.want.week")} />
    </MyPart>
  );
}
