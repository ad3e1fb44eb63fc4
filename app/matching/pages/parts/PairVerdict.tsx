import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { VerdictTag } from "../../../web/look/VerdictTag.tsx";
import type { PairView } from "../../pair/pairView.ts";

/** The verdict in a word and what it means; nothing for who is shown none. */
export function PairVerdict({ pair }: { pair: PairView }) {
  const { t } = useTexts();
  const { verdict, face, reasons } = pair;
  if (verdict === undefined) return null;
  const means = reasons?.includes("affinity") ? "affinity" : verdict;
  const own = face === "own";
  return (
    <p className="row">
      <VerdictTag
        verdict={verdict}
        word={own ? t(`matching:candidate.verdict.${verdict}`) : t(`matching:verdict.${verdict}`)}
      />
      <span>
        {own ? t(`matching:candidate.verdictMeans.${means}`) : t(`matching:verdictMeans.${means}`)}
      </span>
    </p>
  );
}
