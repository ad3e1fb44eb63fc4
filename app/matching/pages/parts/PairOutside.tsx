import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import type { PairView } from "../../pair/pairView.ts";
import { sayGuides } from "../../words/sayProposed.ts";

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
      {face === "employer" && <Meeting pair={pair} />}
    </>
  );
}

/** Whom to write to; the subject names the place and nobody. */
function Meeting({ pair }: { pair: PairView }) {
  const { t } = useTexts();
  const [first] = pair.guides ?? [];
  const subject = encodeURIComponent(t("matching:pair.mailSubject", { place: pair.place.title }));
  return (
    <section className="flow">
      <h2>{t("matching:pair.guide")}</h2>
      {first ? (
        sayGuides(t, pair).map((line) => <p key={line}>{line}</p>)
      ) : (
        <p>{t("matching:pair.contactCounter")}</p>
      )}
      {first && (
        <p>
          <NextAction href={`mailto:${first.email}?subject=${subject}`}>
            {t("matching:pair.mailGuide", { guide: first.name })}
          </NextAction>
        </p>
      )}
      <p className="quiet small">{t("matching:pair.contactClosed")}</p>
    </section>
  );
}
