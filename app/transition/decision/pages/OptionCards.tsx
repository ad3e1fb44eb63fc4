import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Card } from "../../../web/look/Panel.tsx";
import { Icon } from "../../../web/look/icons/Icon.tsx";
import { type DecisionOption, decisionOptions } from "../decideFromForm.ts";
import type { SeenDecision } from "../seeDecision.ts";

const icons = {
  contract: "license",
  extend: "hourglass",
  stop: "hand-stop",
  other: "arrows-exchange",
} as const;

/** Schemes that a contract opens, of those that the reader may know. */
const ofContract = ["no-riskpolis", "LKV"];

/** What can be chosen, side by side: what each means for money and contract, and what it needs. */
export function OptionCards({ seen, own }: { seen: SeenDecision; own: boolean }) {
  const { t, language } = useTexts();
  const day = (one: string) => inDays(one, language);
  const payer = (one: SeenDecision["pays"]["now"]) => t(`money:payer.${one}`);
  return (
    <div className="option-cards">
      {decisionOptions.map((option) => (
        <Card
          key={option}
          title={t(own ? `decision:candidate.option.${option}` : `decision:option.${option}`)}
          start={<Icon name={icons[option]} size={24} />}
        >
          <ul className="bullets">
            {(own ? plain(option) : exact(option)).filter(Boolean).map((line) => (
              <li key={String(line)}>{line}</li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );

  function plain(option: DecisionOption): (string | false)[] {
    const afterStop = seen.pays.afterStop;
    switch (option) {
      case "contract":
        return [
          t("decision:candidate.contract.means"),
          !seen.money && t("decision:candidate.contract.noMoney"),
          seen.expert !== null && t(`decision:contract.expert.${seen.expert}`),
        ];
      case "extend":
        return [
          t(seen.mayExtend ? "decision:candidate.extend.means" : "decision:candidate.extend.not"),
        ];
      case "stop":
        return [
          t("decision:candidate.stop.means"),
          afterStop === "none"
            ? t("decision:candidate.stop.paysNone")
            : t("decision:candidate.stop.pays", { who: payer(afterStop) }),
        ];
      case "other":
        return [t("decision:candidate.other.means")];
    }
  }

  function exact(option: DecisionOption): (string | false)[] {
    const { money, pays, expert, schemes, dutyUntil, mayExtend, others } = seen;
    switch (option) {
      case "contract":
        return [
          t("decision:contract.pays"),
          money
            ? t("decision:contract.money", {
                from: money.from,
                by: money.decidedBy,
                day: day(money.decidedOn),
              })
            : t("decision:contract.noMoney"),
          t(`decision:contract.chance.${seen.chance}`),
          expert !== null && t(`decision:contract.expert.${expert}`),
          ...(schemes ?? [])
            .filter(({ scheme }) => ofContract.includes(scheme))
            .map(({ scheme, state, from }) =>
              t("decision:contract.scheme", {
                scheme: t(`transition:option.scheme.${scheme}`),
                state:
                  state === "later" && from
                    ? t("decision:scheme.laterFrom", { day: day(from) })
                    : t(`decision:scheme.${state}`),
              }),
            ),
        ];
      case "extend":
        return mayExtend
          ? [
              t("decision:extend.pays", { who: payer(pays.now) }),
              t("decision:extend.once"),
              dutyUntil !== null && t("decision:extend.duty", { day: day(dutyUntil) }),
            ]
          : [t("decision:extend.not")];
      case "stop":
        return [
          pays.afterStop === "none"
            ? t("decision:stop.paysNone")
            : t("decision:stop.pays", { who: payer(pays.afterStop) }),
          t("decision:stop.coach"),
        ];
      case "other":
        return [
          t("decision:other.search"),
          others > 0
            ? t("decision:other.running", { count: others })
            : t("decision:other.none", { day: day(seen.end) }),
        ];
    }
  }
}
