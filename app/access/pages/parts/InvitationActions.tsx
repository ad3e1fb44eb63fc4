import { ONCE, type FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import type { InvitationRow } from "../../invitations/invitationStore.ts";

export interface InvitationActionsProps {
  invitation: InvitationRow;
  /** Whether sending it again sends mail. */
  mailed: boolean;
  form: FormState;
}

/** What can be done with an invitation; with one that was accepted, nothing. */
export function InvitationActions({ invitation, mailed, form }: InvitationActionsProps) {
  const { t } = useTexts();
  const { id, state, holds, hasLetter } = invitation;
  if (state === "used") return null;
  return (
    <>
      {hasLetter && <p>{t("access:invitation.letterEnds")}</p>}
      <div className="form-buttons">
        {state === "refused" && (
          <ButtonLink variant="primary" href="/beheer/uitnodigingen/nieuw">
            {t("access:invitation.otherAddressNow")}
          </ButtonLink>
        )}
        <form method="post">
          <input type="hidden" name={ONCE} value={form.once} />
          <Button
            name="doe"
            value="opnieuw"
            variant={state === "open" || state === "refused" ? "secondary" : "primary"}
            icon="refresh"
          >
            {t(mailed ? "access:invitation.mailAgain" : "access:invitation.newLink")}
          </Button>
        </form>
        {holds && (
          <form method="post" action={`/beheer/uitnodigingen/${id}/brief`}>
            <Button icon="printer">{t("access:invitation.letter")}</Button>
          </form>
        )}
        {(holds || state === "asked") && (
          <form method="post">
            <input type="hidden" name={ONCE} value={form.once} />
            <Button name="doe" value="intrekken" variant="tertiary">
              {t(holds ? "access:invitation.withdraw" : "access:invitation.decline")}
            </Button>
          </form>
        )}
      </div>
    </>
  );
}
