import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import type { OpenedInvitation } from "../../invitations/openInvitation.ts";

export interface DeadLinkProps {
  /** What stands behind the link; null when it is none. */
  asked: OpenedInvitation | null;
  /** Whether a new one was asked for just now. */
  askedAgain: boolean;
}

/** What to do with a link that no longer works: sign in, ask for a new one, or call whoever invited. */
export function DeadLink({ asked, askedAgain }: DeadLinkProps) {
  const { t } = useTexts();
  if (!asked) {
    return (
      <p>
        <ButtonLink href="/inloggen">{t("access:invitation.signIn")}</ButtonLink>
      </p>
    );
  }
  const { inviter, inviting } = asked;
  if (askedAgain) {
    return (
      <Notice tone="done" title={t("access:invitation.asked")} announce>
        {t("access:invitation.askedNext", { inviter, inviting })}
      </Notice>
    );
  }
  return (
    <div className="flow">
      {asked.state === "used" && (
        <p>
          <ButtonLink variant="primary" href="/inloggen">
            {t("access:invitation.signIn")}
          </ButtonLink>
        </p>
      )}
      <p>{t("access:invitation.askText", { inviter, inviting })}</p>
      <form method="post">
        <Button name="doe" value="vraag" variant={asked.state === "used" ? "secondary" : "primary"}>
          {t("access:invitation.ask")}
        </Button>
      </form>
    </div>
  );
}
