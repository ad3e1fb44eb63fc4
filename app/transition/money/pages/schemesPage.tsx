import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { inNumbers } from "../../../platform/texts/formats.ts";
import { schemes } from "@overstap/engine/transition/caseWords.ts";
import { PrintButton } from "../../../web/look/Button.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { schemeSource, wageCostBenefit } from "../schemeFacts.ts";

/** What schemes cover and from when, in plain words, for whoever gives somebody a place. Nothing of anybody. */
export default function SchemesPage() {
  const { t, language } = useTexts();
  const title = t("money:plain.title");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PageTitle
        title={title}
        lead={t("money:plain.lead")}
        actions={<PrintButton label={t("people:list.print")} />}
      />
      <div className="flow">
        <Panel title={t("money:plain.first")} tone="water">
          <ul className="bullets">
            <li>{t("money:plain.trial")}</li>
            <li>{t("money:plain.secondment")}</li>
            <li>{t("money:plain.contract")}</li>
          </ul>
          <p className="quiet small">
            {t("clock:source.pages", { pages: "personplus.nl; p-centrum.eu; riforce.nl" })}
          </p>
        </Panel>
        {schemes.map((scheme) => (
          <Panel key={scheme} title={t(`transition:option.scheme.${scheme}`)}>
            <p>
              {t(`money:plain.gives.${scheme}`, {
                hour: inNumbers(wageCostBenefit.perHour, language, 2),
                year: inNumbers(wageCostBenefit.maxYear, language),
                years: wageCostBenefit.maxYears,
              })}
            </p>
            <dl className="facts facts-table">
              <div>
                <dt>{t("money:plain.when")}</dt>
                <dd>{t(`money:plain.when.${scheme}`)}</dd>
              </div>
              <div>
                <dt>{t("money:plain.how")}</dt>
                <dd>{t(`money:plain.how.${scheme}`)}</dd>
              </div>
            </dl>
            <p className="quiet small">
              {schemeSource[scheme] === null
                ? t("money:noSource")
                : t("clock:source.pages", { pages: schemeSource[scheme] })}
            </p>
          </Panel>
        ))}
        <Panel title={t("money:plain.privacy")}>
          <p>{t("money:plain.privacyWhy")}</p>
        </Panel>
      </div>
    </>
  );
}
