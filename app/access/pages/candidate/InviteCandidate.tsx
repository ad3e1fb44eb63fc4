import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { type FormState, ONCE } from "../../../platform/forms/formState.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { choiceOf, fieldOf } from "../../forms/fieldOf.ts";
import type { CandidateInvitation } from "../../invitations/candidateInvitation.ts";
import { LinkToCopy } from "../parts/LinkToCopy.tsx";

export interface InviteCandidateProps {
  standing: CandidateInvitation;
  form: FormState;
  /** The link that was made just now; it is told once. */
  address?: string | undefined;
  /** Whether this installation sends mail. */
  sendsMail: boolean;
  /** Where the letter is made. */
  letterAction: string;
  /** Where the letter with a code to sign in is made. */
  signInLetterAction: string;
}

/** Inviting somebody to their own page: by mail, by a link, or with a letter. */
export function InviteCandidate(props: InviteCandidateProps) {
  const { standing, form, address, sendsMail, letterAction, signInLetterAction } = props;
  const { t, language } = useTexts();
  const { hasPage, invitation } = standing;
  if (hasPage) {
    return (
      <Notice tone="done" title={t("access:inviteCandidate.hasPage")}>
        <p>{t("access:inviteCandidate.signInLetter")}</p>
        <form method="post" action={signInLetterAction}>
          <Button icon="printer">{t("access:inviteCandidate.makeSignInLetter")}</Button>
        </form>
      </Notice>
    );
  }
  const asked = invitation?.state === "asked";
  const mailed = sendsMail && Boolean(invitation?.email);
  return (
    <div className="flow">
      {address && (
        <Notice
          tone="done"
          title={t(mailed ? "access:invitation.made" : "access:inviteCandidate.made")}
          announce
        >
          {mailed && <p>{t("access:invitation.madeMailed")}</p>}
          <LinkToCopy address={address} />
          <p>{t("access:invitation.linkOnce")}</p>
        </Notice>
      )}
      {invitation && invitation.state !== "used" && (
        <Panel title={t(`access:inviteCandidate.state.${invitation.state}`)}>
          {invitation.refusedAt && invitation.state === "refused" && (
            <Notice tone="care">
              {t("access:inviteCandidate.refusedText", {
                email: invitation.email,
                day: inDays(dayInTheNetherlands(new Date(invitation.refusedAt)), language),
              })}
            </Notice>
          )}
          <p>
            {t("access:inviteCandidate.until", {
              until: inDays(dayInTheNetherlands(new Date(invitation.expiresAt)), language),
              to: invitation.email ?? t("access:inviteCandidate.holder"),
            })}
          </p>
          {asked && invitation.holds && <p>{t("access:invitation.askedOld")}</p>}
          {invitation.hasLetter && <p>{t("access:invitation.letterEnds")}</p>}
          <div className="form-buttons">
            <form method="post">
              <input type="hidden" name={ONCE} value={form.once} />
              <Button
                name="doe"
                value="opnieuw"
                icon="refresh"
                variant={asked ? "primary" : "secondary"}
              >
                {t(
                  sendsMail && invitation.email
                    ? "access:invitation.mailAgain"
                    : "access:invitation.newLink",
                )}
              </Button>
            </form>
            {invitation.holds && (
              <>
                <form method="post" action={letterAction}>
                  <Button icon="printer">{t("access:invitation.letter")}</Button>
                </form>
                <form method="post">
                  <input type="hidden" name={ONCE} value={form.once} />
                  <Button name="doe" value="intrekken" variant="tertiary">
                    {t("access:invitation.withdraw")}
                  </Button>
                </form>
              </>
            )}
          </div>
        </Panel>
      )}
      {asked && (
        <Details summary={t("access:invitation.otherAddressNow")} open={form.faults.length > 0}>
          <InviteForm form={form} sendsMail={sendsMail} main={false} />
        </Details>
      )}
      {!asked && invitation?.state !== "open" && (
        <InviteForm form={form} sendsMail={sendsMail} main />
      )}
    </div>
  );
}

/** @param main whether inviting is what the page is for at this moment */
function InviteForm({
  form,
  sendsMail,
  main,
}: Pick<InviteCandidateProps, "form" | "sendsMail"> & { main: boolean }) {
  const { t } = useTexts();
  const What = main ? NextAction : Button;
  return (
    <EditForm form={form} labelOf={() => t("access:inviteCandidate.email")}>
      <TextField
        {...fieldOf(form, "email", t)}
        label={t("access:inviteCandidate.email")}
        hint={t(sendsMail ? "access:inviteCandidate.emailHint" : "access:inviteCandidate.noMail")}
        optional={t("forms:optional")}
        type="email"
        autoComplete="off"
        maxLength={254}
      />
      <ChoiceField
        {...choiceOf(form, "taal", t)}
        legend={t("access:invitation.language")}
        kind="one"
        options={[
          { value: "nl", label: "Nederlands" },
          { value: "en", label: "English" },
        ]}
      />
      <p>
        <What name="doe" value="uitnodigen">
          {t("access:invitation.invite")}
        </What>
      </p>
    </EditForm>
  );
}
