import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { z } from "zod";
import { sealNow } from "../../../access/audit/sealNow.ts";
import { faultText } from "../../../access/forms/fieldOf.ts";
import { freeText } from "../../../access/forms/freeText.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { actorOf, asActor } from "../../../access/request/contexts.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { line } from "../../../platform/forms/fields.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button, ButtonLink, PrintButton } from "../../../web/look/Button.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { Person } from "../../../web/look/Person.tsx";
import { endRelation } from "../../around/endRelation.ts";
import { grantRelation } from "../../around/grantRelation.ts";
import { writtenCandidacy } from "../../around/writtenCandidacy.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { readSight } from "../../sight/readSight.ts";
import { CounterPanel } from "../around/CounterPanel.tsx";
import { OneForm } from "../around/OneForm.tsx";
import { dataAddress, intakeAddress } from "../intake/intakeAddress.ts";
import { ReasonField } from "./ReasonField.tsx";
import { SeerLine } from "./SeerLine.tsx";
import { sightAddress } from "./sightAddress.ts";

const DONE = "gedaan";
const dones = ["ended", "given"] as const;

/** Who can see somebody, what, since when and when they last looked; given and taken back, for the person and their coach. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const done = new URL(request.url).searchParams.get(DONE);
  await sealNow(context);
  return asActor(context, async (tx, actor) => {
    const sight = await readSight(tx, actor, candidacy);
    const seen = sight && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw new Response(null, { status: 404 });
    return {
      ...sight,
      id: candidacy,
      role: actor.role,
      seen: { firstName: seen.firstName, identity: seen.identity, reference: seen.reference },
      done: dones.find((one) => one === done),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const given = await readGiven(request);
  const wish = oneOf(given, "doen");
  const id = oneOf(given, "id");
  const own = actorOf(context).role === "candidate";
  let fault: (Fault & { at: string }) | undefined;
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const here = sightAddress(actor.role, candidacy);
      const missing = () => new Response(null, { status: 404 });
      if (!(await writtenCandidacy(tx, actor, candidacy))) throw missing();
      // Who does it for somebody else says why; the history keeps it.
      const why = own ? undefined : parseForm(z.object({ reden: freeText(line()) }), given);
      if (why?.faults) {
        fault = { ...why.faults[0]!, at: wish === "end" ? id : wish };
        return undefined;
      }
      const reason = why?.value.reden;
      if (wish === "end") {
        if (!(await endRelation(tx, actor, candidacy, id, reason))) throw missing();
        return `${here}?${DONE}=ended`;
      }
      if (wish !== "shown" && wish !== "identified") throw missing();
      const agreed = own || oneOf(given, "agreed") !== "";
      const outcome = await grantRelation(tx, actor, candidacy, { kind: wish, agreed }, reason);
      if (outcome.kind === "notFound") throw missing();
      if (outcome.kind === "notAgreed") {
        fault = { field: "agreed", key: "people:fault.agreeFirst", at: wish };
        return undefined;
      }
      return `${here}?${DONE}=given`;
    }),
  );
  return to ? redirect(to) : data({ fault }, { status: 400 });
}

export default function Sight() {
  const { id, role, seen, seers, asks, region, shown, identified, done } =
    useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>()?.fault;
  const spoken = useTexts();
  const { t, language } = spoken;
  const own = role === "candidate";
  const name = callName(seen, spoken);
  const title = own ? t("sight:candidate.title") : t("sight:title", { name });
  const errorAt = (at: string, field: string) =>
    fault?.at === at && fault.field === field ? faultText(fault, t) : undefined;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: dataAddress(role, id), label: own ? t("people:candidate.data.title") : name },
        ]}
      />
      <PageTitle
        title={title}
        lead={t(own ? "sight:candidate.lead" : "sight:lead")}
        actions={
          <>
            {!own && (
              <ButtonLink
                variant="tertiary"
                icon="mail"
                href={`${sightAddress(role, id)}/brief.pdf`}
              >
                {t("sight:letter")}
              </ButtonLink>
            )}
            <PrintButton label={t("people:list.print")} />
          </>
        }
      />
      <div className="flow">
        {done && (
          <Notice tone="done" announce>
            {t(`sight:candidate.${done}`)}
          </Notice>
        )}
        <Panel title={t(own ? "sight:candidate.now" : "sight:now")} id="nu">
          {seers.length + asks.length === 0 && <p>{t("sight:candidate.none")}</p>}
          <ul className="watchers">
            {seers.map((seer) => (
              <SeerLine
                key={seer.id}
                seer={seer}
                named={identified}
                own={own}
                error={errorAt(seer.id, "reden")}
              />
            ))}
            {asks.map((ask) => (
              <li key={ask.id}>
                <Person
                  name={ask.email}
                  role={`${t(`people:watcher.${ask.kind}`)}, ${inDays(ask.since, language)}`}
                />
                <p className="quiet">{t("sight:candidate.asked")}</p>
                <OneForm wish="end">
                  <input type="hidden" name="id" value={ask.id} />
                  {!own && <ReasonField id={ask.id} error={errorAt(ask.id, "reden")} />}
                  <div>
                    <Button variant="tertiary" icon="x">
                      {t("sight:candidate.end")}
                      <span className="ams-visually-hidden">: {ask.email}</span>
                    </Button>
                  </div>
                </OneForm>
              </li>
            ))}
          </ul>
          <p>
            <a href={sightAddress(role, id, "gekeken")}>
              {t(own ? "sight:candidate.looks" : "sight:looks")}
            </a>
          </p>
        </Panel>
        <CounterPanel
          region={region}
          shown={shown}
          identified={identified}
          own={own}
          errorAt={(at) => errorAt(at, "agreed")}
          takeBack={t("sight:candidate.counter.takeBack")}
        >
          {!own && (
            <ReasonField
              id="loket"
              error={errorAt("shown", "reden") ?? errorAt("identified", "reden")}
            />
          )}
        </CounterPanel>
        <p>
          <ButtonLink href={intakeAddress(role, id, "mensen")} icon="plus">
            {t("sight:candidate.ask")}
          </ButtonLink>
        </p>
      </div>
    </>
  );
}
