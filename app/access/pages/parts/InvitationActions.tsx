import { ONCE, type FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { type InvitationState, stillHolds } from "../../invitations/invitationState.ts";

export interface InvitationActionsProps {
  id: string;
  state: InvitationState;
  /** Whether sending it again sends mail. */
  mailed: boolean;
  form: FormState;
}

/** What can be done with an invitation; with one that was accepted, nothing. */
export function InvitationActions({ id, state, mailed, form }: InvitationActionsProps) {
  const { t } = useTexts();
  if (state === "used") return null;
  const waits = stillHolds(state);
  return (
    <div className="form-buttons">
      {state === "refused" && (
        <ButtonLink variant="primary" href="/beheer/uitnodigingen/nieuw">
          {t("access:invitation.otherAddressNow")}
        </ButtonLink>
      )}
      <form method="post">
        <input type="hidden" name={ONCE} value={form.once} />
        <Button name="doe" value="opnieuw" variant={waits ? "secondary" : "primary"} icon="refresh">
          {t(mailed ? "access:invitation.mailAgain" : "access:invitation.newLink")}
        </Button>
      </form>
      <form method="post" action={`/beheer/uitnodigingen/${id}/brief`}>
        <Button icon="printer">{t("access:invitation.letter")}</Button>
      </form>
      {(waits || state === "asked") && (
        <form method="post">
          <input type="hidden" name={ONCE} value={form.once} />
          <Button name="doe" value="intrekken" variant="tertiary">
            {t(waits ? "access:invitation.withdraw" : "access:invitation.decline")}
          </Button>
        </form>
      )}
    </div>
  );
}
