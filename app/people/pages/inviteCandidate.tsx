import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { answerCandidateForm } from "../../access/invitations/answerCandidateForm.ts";
import { readCandidateInvitation } from "../../access/invitations/candidateInvitation.ts";
import { InviteCandidate } from "../../access/pages/candidate/InviteCandidate.tsx";
import { asActor, servicesContext } from "../../access/request/contexts.ts";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { readGiven } from "../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { callName } from "../peopleWords.ts";
import { readCandidacy } from "../readCandidacy.ts";

export function loader({ context, params }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const { sendsMail } = context.get(servicesContext);
  const id = params["candidacy"] ?? "";
  return asActor(context, async (tx, actor) => {
    const standing = await readCandidateInvitation(tx, actor, id);
    const seen = standing && (await readCandidacy(tx, actor, id));
    if (!seen) throw new Response(null, { status: 404 });
    // What is known stands there already.
    const known = seen.identity?.email ?? "";
    const form = freshForm({ taal: [language], email: known === "" ? [] : [known] });
    return { seen, standing, sendsMail, form };
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const id = params["candidacy"] ?? "";
  const given = await readGiven(request);
  const answer = await answerCandidateForm(context, id, given);
  if (!answer) throw new Response(null, { status: 404 });
  if ("done" in answer) return redirect(`/mensen/${id}/uitnodigen`);
  if ("address" in answer) return { address: answer.address, form: undefined };
  return data({ form: faultyForm(given, answer.faults), address: undefined }, { status: 400 });
}

/** Where a coach invites somebody to their own page. */
export default function InviteToOwnPage() {
  const { seen, standing, sendsMail, form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const spoken = useTexts();
  const { t } = spoken;
  const name = callName(seen, spoken);
  const path = `/mensen/${seen.id}`;
  return (
    <>
      <title>{`${t("access:inviteCandidate.title", { name })} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: "/mensen", label: t("people:list.title") },
          { href: path, label: name },
        ]}
      />
      <PageTitle
        title={t("access:inviteCandidate.title", { name })}
        lead={t("access:inviteCandidate.lead")}
      />
      <InviteCandidate
        standing={standing}
        form={answered?.form ?? form}
        address={answered?.address}
        sendsMail={sendsMail}
        letterAction={`${path}/uitnodigen/brief`}
        signInLetterAction={`${path}/uitnodigen/inlogcode`}
      />
    </>
  );
}
