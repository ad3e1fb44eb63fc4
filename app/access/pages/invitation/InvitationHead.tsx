import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import type { OpenedInvitation } from "../../invitations/openInvitation.ts";

/** The head of an invitation's page: who asks one for what, or that the link does not work. */
export function InvitationHead({ asked }: { asked: OpenedInvitation | null }) {
  const { t } = useTexts();
  const { title, lead } = useWords(asked);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PageTitle kind={t("access:invitation.kind")} title={title} lead={lead} />
    </>
  );
}

function useWords(asked: OpenedInvitation | null): { title: string; lead: string } {
  const { t } = useTexts();
  if (!asked) {
    return { title: t("access:invitation.unknown"), lead: t("access:invitation.unknownLead") };
  }
  if (asked.state !== "open") {
    return {
      title: t(`access:invitation.dead.${asked.state}`),
      lead: t(`access:invitation.dead.${asked.state}Lead`),
    };
  }
  const { inviter, inviting, organisation, region } = asked;
  if (asked.role === "candidate") {
    return {
      title: t("access:candidate.invitation.title"),
      lead: t("access:candidate.invitation.lead", { inviter, inviting }),
    };
  }
  const role = t(`access:role.${asked.role}`);
  return {
    title: t("access:invitation.title", { organisation }),
    lead: region
      ? t("access:invitation.leadIn", { inviter, inviting, role, region })
      : t("access:invitation.lead", { inviter, inviting, role }),
  };
}
