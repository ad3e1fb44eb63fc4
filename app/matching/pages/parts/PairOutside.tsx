import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import type { PairView } from "../../pair/pairView.ts";

/** For a region: why it does not fit now, without health. For a care employer: aids, and contact. */
export function PairOutside({ pair }: { pair: PairView }) {
  const { t } = useTexts();
  const { face, reasons = [], aids = [], verdict } = pair;
  const stands = verdict === "near" || verdict === "no";
  return (
    <>
      {face === "region" && stands && reasons.length > 0 && (
        <section className="flow">
          <h2>{t("matching:pair.reasons")}</h2>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{t(`matching:reason.${reason}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {aids.length > 0 && (
        <section className="flow">
          <h2>{t("matching:pair.aids")}</h2>
          <ul>
            {aids.map(({ aid, task }) => (
              <li key={aid + task}>{t("matching:pair.aidAt", { aid, task })}</li>
            ))}
          </ul>
        </section>
      )}
      {face === "employer" && <Notice>{t("matching:pair.contactClosed")}</Notice>}
    </>
  );
}
