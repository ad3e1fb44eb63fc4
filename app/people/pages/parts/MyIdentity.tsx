import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import type { StepKey } from "../../intake/steps.ts";
import { nameOf, type SeenCandidacy } from "../../seenCandidacy.ts";
import { changeAddress } from "../intake/intakeAddress.ts";
import { ChangeLink } from "./ChangeLink.tsx";
import { MyPart } from "./MyPart.tsx";

/** Who I am. */
export function MyIdentity({ seen }: { seen: SeenCandidacy }) {
  const { t, language } = useTexts();
  const change = (step: StepKey, small = false) => (
    <ChangeLink
      href={changeAddress("candidate", seen.id, step)}
      what={t(`people:candidate.step.${step}`)}
      small={small}
    />
  );
  const { identity, town, ownWords } = seen;
  const fact = (label: string, value: string | null | undefined) =>
    value ? [{ label, value }] : [];
  return (
    <MyPart title={t("people:candidate.who")} icon="user" id="naam" aside={change("naam")}>
      <FactList
        shape="table"
        facts={[
          ...fact(t("people:candidate.who.name"), nameOf(seen)),
          ...fact(
            t("people:candidate.who.birthDate"),
            identity?.birthDate && inDays(identity.birthDate, language),
          ),
          {
            label: t("people:candidate.who.town"),
            value: (
              <span className="value-change" id="woonplaats">
                <span>{town?.name ?? t("people:notAsked")}</span> {change("woonplaats", true)}
              </span>
            ),
          },
          ...fact(t("people:candidate.who.phone"), identity?.phone),
          ...fact(t("people:candidate.who.email"), identity?.email),
        ]}
      />
      <div className="panel-head" id="over-jou">
        <h3>{t("people:candidate.who.words")}</h3>
        {change("over-jou")}
      </div>
      {ownWords === null ? (
        <p className="quiet">{t("people:candidate.who.noWords")}</p>
      ) : (
        <blockquote dir="auto">{ownWords}</blockquote>
      )}
    </MyPart>
  );
}
