import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { withChoices } from "../../platform/forms/conflict.ts";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { type Given, oneOf, readGiven } from "../../platform/forms/given.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { MemberRecovery } from "./parts/MemberRecovery.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { listChanges } from "../history/listChanges.ts";
import { rolesToGive } from "../invitations/inviteColleague.ts";
import { changeMember, holdsPeople, memberGiven } from "../members/changeMember.ts";
import { endMember, resumeMember } from "../members/endMember.ts";
import { holdingsOf, successorsOf } from "../members/holdings.ts";
import { SUCCESSOR } from "../members/successorIn.ts";
import { findMember } from "../members/memberStore.ts";
import { regionsOf } from "../regions/regionsOf.ts";
import { makeRecoveryLink } from "../recovery/makeRecoveryLink.ts";
import { actorOf, asActor, servicesContext, sessionOf } from "../request/contexts.ts";
import { saveOnce } from "../request/saveOnce.ts";
import { resetSecondStep } from "../secondStep/resetSecondStep.ts";
import { isRole } from "../role.ts";
import { ChangesPanel } from "./parts/ChangesPanel.tsx";
import { MemberEnd } from "./parts/MemberEnd.tsx";
import { MemberSecondStep } from "./parts/MemberSecondStep.tsx";
import { MemberRole } from "./parts/MemberRole.tsx";

const PATH = "/beheer/accounts";

export function loader({ context, params }: LoaderFunctionArgs) {
  const id = params["membership"] ?? "";
  return asActor(context, async (tx, actor) => {
    const found = await findMember(tx, actor, id);
    if (!found) throw new Response(null, { status: 404 });
    const { rows } = await listChanges(tx, actor, { subjectIds: [id] });
    const candidate = found.role === "candidate";
    const successors = candidate ? [] : await successorsOf(tx, id);
    const begins = {
      ...memberGiven(found),
      wanneer: ["nu"],
      [SUCCESSOR]: successors.slice(0, 1).map(({ account }) => account),
    };
    return {
      found,
      successors,
      holdings: candidate ? undefined : await holdingsOf(tx, id),
      roles: [...(await rolesToGive(tx, actor))],
      regions: await regionsOf(tx, actor.membership.organisation.id),
      form: freshForm(begins, found.version),
      changes: rows,
      helped: found.accountId !== actor.account && !found.demonstration,
    };
  });
}

const ways = {
  rol: changeMember,
  stop: endMember,
  hervat: (...[tx, actor, id]: Parameters<typeof endMember>) => resumeMember(tx, actor, id),
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const id = params["membership"] ?? "";
  const given: Given = withChoices(await readGiven(request));
  const way = oneOf(given, "doe");
  const session = sessionOf(context);
  if (way === "link") {
    const made = await asActor(context, (tx, actor) => makeRecoveryLink(tx, actor, session, id));
    if (made.kind === "notFound") throw new Response(null, { status: 404 });
    const fault = { field: "link", key: "access:secondStep.ownFirst" } as const;
    const form = faultyForm({}, made.kind === "ownFirst" ? [fault] : []);
    const { publicUrl } = context.get(servicesContext);
    const told = made.kind === "made" ? publicUrl + made.path : undefined;
    return data({ form, conflict: undefined, way, told }, { status: told ? 200 : 400 });
  }
  const reset: typeof ways.stop = (tx, actor) => resetSecondStep(tx, actor, session, id, given);
  const work = way === "herstel" ? reset : (ways[way as keyof typeof ways] ?? ways.rol);
  const outcome = await saveOnce(
    context,
    given,
    (tx, actor) => work(tx, actor, id, given),
    // Who changed or ended the role they act in goes on as what they are now.
    () => (actorOf(context).membership.id === id ? "/vandaag" : `${PATH}/${id}`),
  );
  if (outcome.kind === "conflict") {
    const { conflict } = outcome;
    const form = { ...faultyForm(given, []), version: conflict.version };
    return data({ form, conflict, way, told: undefined }, { status: 409 });
  }
  return data(
    { form: faultyForm(given, outcome.faults), conflict: undefined, way, told: undefined },
    { status: 400 },
  );
}

/** What somebody is in the own organisation: their role, and when it ends. */
export default function MemberPage() {
  const {
    found,
    successors,
    holdings,
    roles,
    regions,
    form: fresh,
    changes,
    helped,
  } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t, language } = useTexts();
  const role = isRole(found.role) ? t(`access:role.${found.role}`) : found.role;
  const candidate = found.role === "candidate";
  const formOf = (way: string) => (answered && answered.way === way ? answered.form : fresh);
  return (
    <>
      <title>{`${found.name} · Overstap`}</title>
      <Breadcrumbs
        label={t("access:administration.trail")}
        trail={[{ href: "/beheer", label: t("access:accounts.title") }]}
      />
      <PageTitle
        kind={t("access:member.kind")}
        title={found.name}
        lead={t(candidate ? "access:member.candidateLead" : "access:member.lead")}
      />
      <div className="flow">
        <Panel>
          <FactList
            shape="table"
            facts={[
              {
                label: t("access:accounts.role"),
                value: found.region
                  ? t("access:accounts.roleIn", { role, region: found.region.name })
                  : role,
              },
              {
                label: t("access:accounts.email"),
                value: <a href={`mailto:${found.email}`}>{found.email}</a>,
              },
              { label: t("access:accounts.since"), value: inDays(found.since, language) },
              ...(found.until
                ? [{ label: t("access:member.until"), value: inDays(found.until, language) }]
                : []),
            ]}
          />
        </Panel>
        {!candidate && found.until === null && (
          <MemberRole
            form={formOf("rol")}
            conflict={answered?.conflict}
            roles={roles}
            regions={regions}
            leaver={found}
            successors={holdsPeople(found.role) ? successors : undefined}
          />
        )}
        <MemberEnd
          form={formOf("stop")}
          ended={found.until !== null}
          leaver={found}
          holdings={holdings}
          successors={successors}
        />
        {helped && <MemberRecovery form={formOf("link")} name={found.name} told={answered?.told} />}
        {helped && <MemberSecondStep form={formOf("herstel")} name={found.name} />}
        <ChangesPanel rows={changes} />
      </div>
    </>
  );
}
