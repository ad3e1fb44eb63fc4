import { type FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { faultText } from "../../forms/fieldOf.ts";
import { LinkToCopy } from "./LinkToCopy.tsx";

export interface MemberRecoveryProps {
  form: FormState;
  name: string;
  /** The link that was made just now. */
  told: string | undefined;
}

/** For a member who forgot their password and cannot get mail: a link to pass on. */
export function MemberRecovery({ form, name, told }: MemberRecoveryProps) {
  const { t } = useTexts();
  if (told) {
    return (
      <Notice tone="done" title={t("access:recovery.link.made")} announce>
        <p>{t("access:recovery.link.pass", { name })}</p>
        <LinkToCopy address={told} />
      </Notice>
    );
  }
  const [fault] = form.faults;
  return (
    <Details summary={t("access:recovery.link.title")} open={fault !== undefined}>
      {fault && (
        <Notice tone="care" announce>
          {faultText(fault, t)}
        </Notice>
      )}
      <p>{t("access:recovery.link.text", { name })}</p>
      <form method="post">
        <Button name="doe" value="link">
          {t("access:recovery.link.go")}
        </Button>
      </form>
    </Details>
  );
}
