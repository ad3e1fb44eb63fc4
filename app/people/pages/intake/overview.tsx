import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../../access/request/contexts.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { readIntake } from "../../intake/readIntake.ts";
import { progressOf } from "../../intake/steps.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { dataAddress, intakeAddress } from "./intakeAddress.ts";
import { StepList } from "./StepList.tsx";
import { PersonTrail } from "../parts/PersonTrail.tsx";

/** All steps of somebody's intake: what is there, and what is still missing. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  return asActor(context, async (tx, actor) => {
    const intake = await readIntake(tx, actor, candidacy);
    const seen = intake?.writes.has("wishes") && (await readCandidacy(tx, actor, candidacy));
    if (!intake || !seen) throw new Response(null, { status: 404 });
    const { firstName, identity, reference } = seen;
    return {
      id: candidacy,
      role: actor.role,
      progress: progressOf(intake.groups),
      seen: { firstName, identity, reference },
    };
  });
}

export default function IntakeOverview() {
  const { id, role, progress, seen } = useLoaderData<typeof loader>();
  const spoken = useTexts();
  const { t } = spoken;
  const own = role === "candidate";
  const name = callName(seen, spoken);
  const title = t(own ? "people:candidate.intake.title" : "people:intake.title");
  const open = progress.steps.filter((step) => step.needed && !step.answered).length;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PersonTrail role={role} id={id} name={name} />
      <PageTitle
        kind={own ? undefined : name}
        title={title}
        lead={
          open === 0
            ? t("people:candidate.intake.complete")
            : t("people:candidate.intake.open", { count: open })
        }
        actions={
          progress.next === undefined ? (
            <ButtonLink href={dataAddress(role, id)} icon="check">
              {t("people:candidate.intake.done")}
            </ButtonLink>
          ) : (
            <NextAction href={intakeAddress(role, id, progress.next)}>
              {t(`people:candidate.step.${progress.next}`)}
            </NextAction>
          )
        }
      />
      <StepList id={id} by={role} progress={progress} />
    </>
  );
}
