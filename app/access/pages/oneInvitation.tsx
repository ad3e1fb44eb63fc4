import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { freshForm } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { listChanges } from "../history/listChanges.ts";
import { readInvitation } from "../invitations/listInvitations.ts";
import { makeLink } from "../invitations/makeLink.ts";
import { renewInvitation, withdrawInvitation } from "../invitations/renewInvitation.ts";
import { onceOnly } from "../onceOnly/onceOnly.ts";
import { asActor, servicesContext } from "../request/contexts.ts";
import { isRole } from "../role.ts";
import { ChangesPanel } from "./parts/ChangesPanel.tsx";
import { InvitationActions } from "./parts/InvitationActions.tsx";
import { LinkToCopy } from "./parts/LinkToCopy.tsx";

const LIST = "/beheer/uitnodigingen";

export function loader({ context, params }: LoaderFunctionArgs) {
  const id = params["invitation"] ?? "";
  const { sendsMail } = context.get(servicesContext);
  return asActor(context, async (tx, actor) => {
    const found = await readInvitation(tx, actor, id);
    if (!found) throw new Response(null, { status: 404 });
    const { rows } = await listChanges(tx, actor, { subjectIds: [id] });
    return { found, changes: rows, sendsMail, form: freshForm({}, found.version) };
  });
}

/** Takes an invitation back, or sends it again: then the answer tells a link, once. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const id = params["invitation"] ?? "";
  const { publicUrl, sendsMail } = context.get(servicesContext);
  const given = await readGiven(request);
  const withdraws = oneOf(given, "doe") === "intrekken";
  const answer = await asActor(context, async (tx, actor) => {
    if (!(await readInvitation(tx, actor, id))) return undefined;
    const to = await onceOnly(tx, actor, given, async () => {
      const outcome = withdraws
        ? await withdrawInvitation(tx, actor, id)
        : await renewInvitation(tx, actor, id, { sendsMail });
      return outcome.kind === "saved" ? `${LIST}/${id}` : undefined;
    });
    // Somebody accepted it meanwhile: the page shows that.
    if (!to || withdraws) return `${LIST}/${id}`;
    return { address: publicUrl + (await makeLink(tx, id)) };
  });
  if (answer === undefined) throw new Response(null, { status: 404 });
  return typeof answer === "string" ? redirect(answer) : answer;
}

/** One invitation: for whom, what became of it, and how to send it again or take it back. */
export default function OneInvitation() {
  const { found, changes, sendsMail, form } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const { t, language } = useTexts();
  const day = (moment: string) => inDays(dayInTheNetherlands(new Date(moment)), language);
  const title = found.name ?? found.email ?? t("access:invitations.noAddress");
  const role = isRole(found.role) ? t(`access:role.${found.role}`) : found.role;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[
          { href: "/beheer", label: t("access:accounts.title") },
          { href: LIST, label: t("access:invitations.title") },
        ]}
      />
      <PageTitle
        kind={t("access:invitation.kind")}
        title={title}
        lead={t(
          found.state === "asked" && found.holds
            ? "access:invitation.askedOld"
            : `access:invitation.stateLead.${found.state}`,
        )}
      />
      <div className="flow">
        {found.refusedAt && found.state === "refused" && (
          <Notice tone="care" title={t("access:invitation.refused")}>
            {t("access:invitation.refusedText", {
              email: found.email,
              day: day(found.refusedAt),
            })}
          </Notice>
        )}
        {told && (
          <Notice tone="done" title={t("access:invitation.renewed")} announce>
            <LinkToCopy address={told.address} />
            <p>{t("access:invitation.linkOnce")}</p>
          </Notice>
        )}
        <Panel>
          <FactList
            shape="table"
            facts={[
              {
                label: t("access:accounts.role"),
                value: found.region
                  ? t("access:accounts.roleIn", { role, region: found.region })
                  : role,
              },
              { label: t("access:invitations.organisation"), value: found.organisation.name },
              {
                label: t("access:accounts.email"),
                value: found.email ?? t("access:invitation.anybody"),
              },
              { label: t("access:invitations.sent"), value: day(found.sentAt) },
              { label: t("access:invitations.until"), value: day(found.expiresAt) },
              ...(found.inviter
                ? [{ label: t("access:invitations.by"), value: found.inviter }]
                : []),
            ]}
          />
          <InvitationActions
            invitation={found}
            mailed={sendsMail && found.email !== null}
            form={form}
          />
        </Panel>
        <ChangesPanel rows={changes} />
      </div>
    </>
  );
}
