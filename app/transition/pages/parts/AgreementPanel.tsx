import { inDays, inNumbers } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { SeenAgreement } from "../../see/seenAgreement.ts";

/** What is agreed about a placement, and who has signed it. */
export function AgreementPanel({
  agreement,
  href,
}: {
  agreement: SeenAgreement;
  /** The page of the agreement itself: its versions, who signed how, the PDF. */
  href: string;
}) {
  const { t, language } = useTexts();
  const { text, tasks, signatures, amendment } = agreement;
  const day = (one: string) => inDays(one, language);
  const hours = (count: number) =>
    t("transition:agreement.hours", { hours: inNumbers(count, language) });
  return (
    <Panel
      title={t("transition:agreement")}
      id="afspraken"
      aside={
        <a className="more" href={href}>
          {t("transition:agreement.whole")}
        </a>
      }
    >
      {amendment && <Notice>{t("transition:agreement.amendment")}</Notice>}
      <FactList
        shape="table"
        facts={[
          { label: t("transition:field.goal"), value: text.goal },
          {
            label: t("transition:agreement.period"),
            value: t("transition:agreement.fromTo", { from: day(text.start), to: day(text.end) }),
          },
          { label: t("transition:field.hours"), value: hours(text.hours) },
          ...(text.buildUp ?? []).map((step) => ({
            label: t("transition:agreement.from", { day: day(step.from) }),
            value: hours(step.hours),
          })),
          { label: t("transition:field.tasks"), value: tasks.join(", ") },
          { label: t("transition:field.buddy"), value: text.buddy },
          {
            label: t("transition:field.evaluations"),
            value: text.evaluations.map(day).join(", "),
          },
          {
            label: t("transition:field.wagesPaidBy"),
            value: t(`transition:option.wagesPaidBy.${text.wagesPaidBy}`),
          },
          {
            label: t("transition:field.chance"),
            value: t(`transition:option.chance.${text.chance}`),
          },
          {
            label: t("transition:agreement.money"),
            value: text.money
              ? t("transition:agreement.moneyLine", {
                  from: text.money.from,
                  by: text.money.decidedBy,
                  day: day(text.money.decidedOn),
                })
              : t("transition:agreement.noMoney"),
          },
        ]}
      />
      <h3>{t("transition:agreement.signatures")}</h3>
      <FactList
        shape="table"
        facts={signatures.map(({ voice, on }) => ({
          label: t(`access:role.${voice}`),
          value: on ? day(on) : t("transition:agreement.unsigned"),
        }))}
      />
    </Panel>
  );
}
