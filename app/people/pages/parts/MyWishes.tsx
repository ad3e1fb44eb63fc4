import type { Mode } from "@overstap/engine/travel/modeTable.ts";
import { inDays, inHours } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { IconName } from "../../../web/look/icons/iconNames.ts";
import { inRow } from "../../peopleWords.ts";
import type { StepKey } from "../../intake/steps.ts";
import type { Wishes } from "../../seenCandidacy.ts";
import { changeAddress } from "../intake/intakeAddress.ts";
import { ChangeLink } from "./ChangeLink.tsx";
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

/** What I want, in short sentences; what was not asked yet is left out. */
export function MyWishes({ wishes, candidacyId }: { wishes: Wishes; candidacyId: string }) {
  const { t } = useTexts();
  return (
    <MyPart title={t("people:candidate.want")} icon="heart">
      <Sentences
        lines={useWishSentences(wishes).map((line) => ({
          ...line,
          change: (
            <ChangeLink
              href={changeAddress("candidate", candidacyId, line.step)}
              what={t(`people:candidate.step.${line.step}`)}
              small
            />
          ),
        }))}
      />
      {wishes.slots && (
        <WeekOfPerson slots={wishes.slots} caption={t("people:candidate.want.week")} />
      )}
    </MyPart>
  );
}

/** A sentence, and the step by which it is changed. */
type Sentence = { key: string; icon: IconName; text: string; step: StepKey };

function useWishSentences(wishes: Wishes): Sentence[] {
  const { t, language } = useTexts();
  const { hoursMin, hoursMax, availableFrom, modes, maxMinutes, speaking, reading } = wishes;
  const { affinity, talents, papers } = wishes;
  const sentences: Sentence[] = [];
  const say = (key: string, icon: IconName, step: StepKey, text: string) =>
    sentences.push({ key, icon, text, step });
  if (hoursMin !== null && hoursMax !== null) {
    const hours = inHours({ min: hoursMin, max: hoursMax }, language);
    say("hours", "clock", "uren", t("people:candidate.want.hours", { hours }));
    say(
      "from",
      "calendar",
      "uren",
      availableFrom
        ? t("people:candidate.want.from", { day: inDays(availableFrom, language) })
        : t("people:candidate.want.atOnce"),
    );
  }
  if (modes !== null && maxMinutes !== null) {
    const named = modes.map((mode) => t(`people:candidate.mode.${mode}`));
    say(
      "travel",
      modes[0] ? modeIcons[modes[0]] : "route",
      "reizen",
      t("people:candidate.want.travel", { modes: inRow(named, language), minutes: maxMinutes }),
    );
  }
  if (speaking !== null && reading !== null) {
    say(
      "language",
      "messages",
      "taal",
      t("people:candidate.want.language", {
        speaking: t(`people:candidate.level.${speaking}`),
        reading: t(`people:candidate.level.${reading}`),
      }),
    );
  }
  if (affinity !== null) {
    say("affinity", "heart-handshake", "over-jou", t(`people:candidate.want.affinity.${affinity}`));
  }
  if (wishes.needsLasting)
    say("lasting", "home-heart", "papieren", t("people:candidate.want.lasting"));
  if (talents.length > 0) {
    say(
      "talents",
      "star",
      "over-jou",
      t("people:candidate.want.talents", { talents: inRow(talents, language) }),
    );
  }
  if (papers.length > 0) {
    const held = t("people:candidate.want.papers", { papers: inRow(papers, language) });
    const vog = papers.includes("VOG") ? ` ${t("work:candidate.vog")}` : "";
    say("papers", "certificate", "papieren", held + vog);
  }
  return sentences;
}
