import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import type { OpenedInvitation } from "../../invitations/openInvitation.ts";

/** Somebody who is signed in: takes part as that account, or signs out to be somebody else. */
export function SignedInForm({ asked, form }: { asked: OpenedInvitation; form: FormState }) {
  const { t } = useTexts();
  const other = form.faults.length > 0;
  return (
    <EditForm form={{ ...form, faults: [] }}>
      {other ? (
        <Notice tone="care" announce>
          {t("access:invitation.otherAddress")}
        </Notice>
      ) : (
        <p>
          {asked.email === null
            ? t("access:invitation.signedIn")
            : t("access:invitation.signedInFor", { email: asked.email })}
        </p>
      )}
      <div className="form-buttons">
        {!other && (
          <NextAction name="doe" value="meedoen">
            {t("access:invitation.join")}
          </NextAction>
        )}
        <Button name="doe" value="uitloggen" variant={other ? "primary" : "tertiary"}>
          {t("access:invitation.signOut")}
        </Button>
      </div>
    </EditForm>
  );
}
