import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { faultText } from "../../../access/forms/fieldOf.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { askProfessional } from "../../around/askProfessional.ts";
import { endRelation } from "../../around/endRelation.ts";
import { type Grant, grantRelation } from "../../around/grantRelation.ts";
import { readAround } from "../../around/readAround.ts";
import { readIntake } from "../../intake/readIntake.ts";
import { progressOf } from "../../intake/steps.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { dataAddress, intakeAddress } from "../intake/intakeAddress.ts";
import { StepHead } from "../intake/StepHead.tsx";
import { AskPanel } from "./AskPanel.tsx";
import { CounterPanel } from "./CounterPanel.tsx";
import { EmployerPanel } from "./EmployerPanel.tsx";
import { LookersPanel } from "./LookersPanel.tsx";

/** Who looks along with somebody: who does, who is asked, and what the counter of the region may know. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  return asActor(context, async (tx, actor) => {
    const around = await readAround(tx, actor, candidacy);
    const seen = around && (await readCandidacy(tx, actor, candidacy));
    const intake = seen && (await readIntake(tx, actor, candidacy));
    if (!intake) throw new Response(null, { status: 404 });
    return {
      ...around,
      id: candidacy,
      role: actor.role,
      progress: progressOf(intake.groups),
      seen: { firstName: seen.firstName, identity: seen.identity, reference: seen.reference },
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const given = await readGiven(request);
  const wish = oneOf(given, "doen");
  let fault: (Fault & { at: string }) | undefined;
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const here = intakeAddress(actor.role, candidacy, "mensen");
      const missing = () => new Response(null, { status: 404 });
      if (wish === "treats" || wish === "asked") {
        const outcome = await askProfessional(tx, actor, candidacy, wish, given);
        if (outcome.kind === "notFound") throw missing();
        if (outcome.kind === "asked") return `${here}#${wish}`;
        fault = { ...outcome.faults[0]!, at: wish };
        return undefined;
      }
      if (wish === "end") {
        if (!(await endRelation(tx, actor, candidacy, oneOf(given, "id")))) throw missing();
        return here;
      }
      const agreed = actor.role === "candidate" || oneOf(given, "agreed") !== "";
      const grant: Grant | undefined =
        wish === "employs"
          ? { kind: "employs", organisationId: oneOf(given, "organisation") }
          : wish === "shown" || wish === "identified"
            ? { kind: wish, agreed }
            : undefined;
      const outcome = grant && (await grantRelation(tx, actor, candidacy, grant));
      if (!outcome || outcome.kind === "notFound") throw missing();
      if (outcome.kind === "notAgreed") {
        fault = { field: "agreed", key: "people:fault.agreeFirst", at: wish };
        return undefined;
      }
      if (outcome.kind === "noOrganisation") {
        fault = { field: "organisation", key: "forms:choose", at: wish };
        return undefined;
      }
      return `${here}#${wish}`;
    }),
  );
  return to ? redirect(to) : data({ fault, typed: oneOf(given, "email") }, { status: 400 });
}

export default function Around() {
  const { id, role, seen, progress, ...around } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const spoken = useTexts();
  const { t } = spoken;
  const errorAt = (at: string) => (sent?.fault?.at === at ? faultText(sent.fault, t) : undefined);
  return (
    <>
      <StepHead id={id} by={role} step="mensen" progress={progress} name={callName(seen, spoken)} />
      <div className="flow">
        <CounterPanel
          region={around.region}
          shown={around.shown}
          identified={around.identified}
          own={role === "candidate"}
          errorAt={errorAt}
        />
        <EmployerPanel employers={around.employers} error={errorAt("employs")} />
        {(["treats", "asked"] as const).map((kind) => (
          <AskPanel
            key={kind}
            kind={kind}
            error={errorAt(kind)}
            typed={sent?.fault?.at === kind ? sent.typed : ""}
          />
        ))}
        <LookersPanel watchers={around.watchers} asks={around.asks} />
        <p>
          <ButtonLink href={dataAddress(role, id)} icon="check" variant="primary">
            {t("people:candidate.intake.done")}
          </ButtonLink>
        </p>
      </div>
    </>
  );
}
