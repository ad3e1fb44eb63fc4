import { inDays, inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import type { PairView } from "../../pair/pairView.ts";
import { sayShortHours } from "../../words/sayHours.ts";
import { sayTravel } from "../../words/sayTravel.ts";

/** Hours, travel, dates and papers as one quiet line. */
export function PairFacts({ pair }: { pair: PairView }) {
  const { t, language } = useTexts();
  const { packageHours, start, papers, talents = [], laterStart, face } = pair;
  const plain = face === "own";
  const short = sayShortHours(t, language, pair, plain ? "plain" : "trade");
  const later = plain ? t("matching:candidate.pair.laterStart") : t("matching:pair.laterStart");
  const hours = {
    label: t("matching:pair.fact.hours"),
    icon: "clock",
    value:
      packageHours === undefined
        ? t("matching:pair.noPackage")
        : t("matching:pair.packageHours", { hours: inNumbers(packageHours, language) }),
  } as const;
  return (
    <>
      <FactList
        facts={[
          ...(packageHours === undefined && face === "own" ? [] : [hours]),
          {
            label: t("matching:pair.fact.travel"),
            icon: "route",
            value: sayTravel(t, language, pair),
          },
          {
            label: t("matching:pair.fact.start"),
            icon: "calendar",
            value: start
              ? t("matching:pair.start", { day: inDays(start, language) })
              : t("matching:pair.startOpen"),
          },
          {
            label: t("matching:pair.fact.papers"),
            icon: "file-text",
            value:
              papers.length > 0
                ? t("matching:pair.papers", { papers: papers.join(", ") })
                : t("matching:pair.noPapers"),
          },
          ...(talents.length > 0
            ? [
                {
                  label: t("matching:pair.fact.talents"),
                  icon: "star" as const,
                  value: talents.join(", "),
                },
              ]
            : []),
        ]}
      />
      {short && <p>{short}</p>}
      {laterStart && <p className="quiet small">{later}</p>}
      {plain && papers.some((paper) => paper.includes("VOG")) && (
        <p className="quiet small">{t("matching:candidate.pair.vog")}</p>
      )}
      <p className="quiet small">
        {plain ? t("matching:candidate.pair.travelEstimate") : t("matching:pair.travelEstimate")}
      </p>
    </>
  );
}
