import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { faultyForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { openForm } from "../forms/openForm.ts";
import {
  type InviteOutcome,
  inviteColleague,
  NEW_INVITATION,
  rolesToGive,
} from "../invitations/inviteColleague.ts";
import { makeLink } from "../invitations/makeLink.ts";
import { onceOnly } from "../onceOnly/onceOnly.ts";
import { regionsOf } from "../regions/regionsOf.ts";
import { asActor, servicesContext } from "../request/contexts.ts";
import { InvitationForm } from "./parts/InvitationForm.tsx";
import { TellLink } from "./parts/TellLink.tsx";

const LIST = "/beheer/uitnodigingen";

export function loader({ context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const { sendsMail } = context.get(servicesContext);
  return asActor(context, async (tx, actor) => ({
    roles: [...(await rolesToGive(tx, actor))],
    regions: await regionsOf(tx, actor.membership.organisation.id),
    organisation: actor.membership.organisation.name,
    form: await openForm(tx, actor, NEW_INVITATION, { taal: [language] }),
    sendsMail,
  }));
}

/** Invites once however often the button is pressed; each answer tells a link that works. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { publicUrl, sendsMail } = context.get(servicesContext);
  const given = await readGiven(request);
  const held: { outcome?: InviteOutcome } = {};
  const link = await asActor(context, async (tx, actor) => {
    const to = await onceOnly(tx, actor, given, async () => {
      held.outcome = await inviteColleague(tx, actor, given, { sendsMail });
      return held.outcome.kind === "saved" ? `${LIST}/${held.outcome.id}` : undefined;
    });
    const id = to?.split("/").at(-1);
    return id && { id, address: publicUrl + (await makeLink(tx, id)) };
  });
  if (link) return { link, form: undefined };
  if (held.outcome?.kind !== "faults") throw new Response(null, { status: 404 });
  const form = faultyForm(given, held.outcome.faults);
  return data({ form, link: undefined }, { status: 400 });
}

/** Invites somebody to the own organisation, and tells the link once. */
export default function NewInvitation() {
  const { roles, regions, organisation, form: fresh, sendsMail } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("access:invitations.add")} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[
          { href: "/beheer", label: t("access:accounts.title") },
          { href: LIST, label: t("access:invitations.title") },
        ]}
      />
      {done?.link ? (
        <>
          <PageTitle
            title={t("access:invitation.made")}
            lead={t(sendsMail ? "access:invitation.madeMailed" : "access:invitation.madeLead")}
          />
          <TellLink address={done.link.address} id={done.link.id} />
        </>
      ) : (
        <>
          <PageTitle
            title={t("access:invitations.add")}
            lead={t("access:invitation.newLead", { organisation })}
          />
          <InvitationForm form={done?.form ?? fresh} roles={roles} regions={regions} />
        </>
      )}
    </>
  );
}
