import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { isId } from "../../../../platform/ids.ts";
import { actionKey } from "../../../actionKey.ts";
import type { AgreementEffects } from "../../agreementEffects.ts";

/** What a change brings about, one sentence each: before it is done. */
export function EffectList({
  effects,
  name,
  first = false,
}: {
  effects: AgreementEffects;
  /** What to call the person. */
  name: string;
  /** Whether it is the first text: then there is nothing that changes. */
  first?: boolean;
}) {
  const { t, language } = useTexts();
  const day = (one: string) => inDays(one, language);
  const voices = (all: readonly string[]) =>
    all.map((one) => t(`access:role.${one as "coach"}`)).join(", ");
  const payer = (one: string) =>
    one === "none" ? t("agreement:payer.none") : t(`transition:option.wagesPaidBy.${one as "uwv"}`);
  const { lost, toSign, moved, evaluations, next } = effects;
  const said = [
    first && t("agreement:effects.first"),
    effects.ends && t("agreement:effects.ends"),
    effects.ends && t("agreement:effects.endsKeeps"),
    effects.ends && t("agreement:effects.endsAccess", { name }),
    lost.length > 0 && t("agreement:effects.lost", { voices: voices(lost) }),
    toSign.some((voice) => !lost.includes(voice)) &&
      t("agreement:effects.toSign", { voices: voices(toSign) }),
    effects.oldHolds && t("agreement:effects.oldHolds"),
    ...moved.map(({ what, from, to }) =>
      from === null
        ? to !== null &&
          t("agreement:effects.set", { what: t(`agreement:effects.day.${what}`), to: day(to) })
        : to !== null &&
          t("agreement:effects.moved", {
            what: t(`agreement:effects.day.${what}`),
            from: day(from),
            to: day(to),
          }),
    ),
    !first &&
      evaluations.come.length > 0 &&
      t("agreement:effects.come", { days: evaluations.come.map(day).join(", ") }),
    evaluations.go.length > 0 &&
      t("agreement:effects.go", { days: evaluations.go.map(day).join(", ") }),
    effects.payer &&
      t("agreement:effects.payer", {
        from: payer(effects.payer.from),
        to: payer(effects.payer.to),
      }),
    ...effects.warnings.map((one) =>
      t("agreement:effects.warning", { warning: t(`transition:warning.${one}`) }),
    ),
    next &&
      t("agreement:effects.next", {
        who: whose(next.who),
        day: day(next.due),
        what: `${t(`transition:action.${actionKey(next.what)}`, { person: name })}.`,
      }),
  ].filter((one) => typeof one === "string");
  return (
    <ul className="bullets">
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );

  function whose(who: string): string {
    if (who === "both") return t("transition:turn.both");
    return t(`access:role.${(isId(who) ? "coach" : who) as "coach"}`);
  }
}
