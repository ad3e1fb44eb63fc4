import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../../web/look/Button.tsx";
import { recordAddress } from "../../../caseAddress.ts";

/** Where to report something, from any page of a placement; who knows a person by one place reports of that. */
export function SayWrong({ role, id, attempt }: { role: string; id: string; attempt: string }) {
  const { t } = useTexts();
  const ofPlace = role === "careEmployer" || role === "buddy";
  const own = role === "candidate";
  return (
    <div className="row">
      <ButtonLink
        variant="tertiary"
        icon="message-circle"
        href={recordAddress({ role }, id, { type: "feedback", ...(ofPlace && { attempt }) })}
      >
        {own ? t("transition:candidate.do.feedback") : t("transition:do.feedback")}
      </ButtonLink>
    </div>
  );
}
