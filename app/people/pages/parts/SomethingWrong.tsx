import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import type { MyData } from "../../readMyData.ts";
import { MyPart } from "./MyPart.tsx";

/** Whom to turn to when something is not right: what is held cannot be changed here by oneself. */
export function SomethingWrong({ coach }: Pick<MyData, "coach">) {
  const { t } = useTexts();
  return (
    <MyPart title={t("people:candidate.wrong")} icon="help-circle">
      <p>
        {coach
          ? t("people:candidate.wrong.coach", { name: coach.name })
          : t("people:candidate.wrong.counter")}
      </p>
      {coach && (
        <ButtonLink href={`mailto:${coach.email}`} icon="mail">
          {t("people:candidate.wrong.mail", { name: coach.name })}
        </ButtonLink>
      )}
    </MyPart>
  );
}
