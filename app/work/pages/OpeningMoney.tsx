import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import type { OpeningDetails } from "../readOpening.ts";

/** What has to be there to start: money, all tasks or fewer, papers, talents. */
export function OpeningMoney({ opening, plain }: { opening: OpeningDetails; plain: boolean }) {
  const { t, language } = useTexts();
  const hours = inNumbers(opening.reducedMinHours, language);
  return (
    <Panel title={t(plain ? "work:candidate.opening.money" : "work:opening.money")}>
      <p>
        {plain ? (
          t(`work:candidate.fundingMeans.${opening.funding}`)
        ) : (
          <>
            <strong>{capitalise(t(`work:funding.${opening.funding}`))}.</strong>{" "}
            {t(`work:fundingMeans.${opening.funding}`)}
          </>
        )}
      </p>
      <h3>{t(plain ? "work:candidate.opening.reduced" : "work:opening.reduced")}</h3>
      <p>
        {!opening.reducedAllowed
          ? t(plain ? "work:candidate.opening.reducedNo" : "work:opening.reducedNo")
          : opening.reducedMinHours > 0
            ? t(plain ? "work:candidate.opening.reducedYes" : "work:opening.reducedYes", { hours })
            : t(plain ? "work:candidate.opening.reducedAny" : "work:opening.reducedAny")}
      </p>
      <h3>{t(plain ? "work:candidate.opening.papers" : "work:opening.papers")}</h3>
      <p>{opening.papers.length > 0 ? opening.papers.join(", ") : t("work:opening.papersNone")}</p>
      {plain && opening.papers.includes("VOG") && <p>{t("work:candidate.vog")}</p>}
      {opening.talents.length > 0 && (
        <>
          <h3>{t(plain ? "work:candidate.opening.talents" : "work:opening.talents")}</h3>
          <p>{opening.talents.join(", ")}</p>
        </>
      )}
    </Panel>
  );
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
