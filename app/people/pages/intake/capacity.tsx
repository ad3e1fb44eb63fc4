import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../../access/request/contexts.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { openCapacity } from "../../intake/openCapacity.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { CapacityFiles } from "./CapacityFiles.tsx";
import { dataAddress, intakeAddress } from "./intakeAddress.ts";
import { OwnParts } from "./OwnParts.tsx";
import { StepHead } from "./StepHead.tsx";

/** What somebody can bear: what is stated, and the ways to state it. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  return asActor(context, async (tx, actor) => {
    const opened = await openCapacity(tx, actor, candidacy);
    const seen = opened && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw new Response(null, { status: 404 });
    const { firstName, identity, reference } = seen;
    const { capacity, files, ...rest } = opened;
    return {
      ...rest,
      id: candidacy,
      role: actor.role,
      seen: { firstName, identity, reference },
      stated: capacity && {
        kind: capacity.sourceKind,
        by: capacity.sourceBy,
        day: capacity.sourceDay,
      },
      files: files.map(({ id, name }) => ({ id, name })),
    };
  });
}

export default function CapacityStep() {
  const { id, role, seen, stated, files, parts, progress } = useLoaderData<typeof loader>();
  const spoken = useTexts();
  const { t, language } = spoken;
  const own = role === "candidate";
  const doctors = stated?.kind === "doctor";
  const at = (part: string) => intakeAddress(role, id, `belastbaarheid/${part}`);
  const next = intakeAddress(role, id, "zorgen");
  return (
    <>
      <StepHead
        id={id}
        by={role}
        step="belastbaarheid"
        progress={progress}
        name={callName(seen, spoken)}
      />
      <div className="flow">
        {stated && (
          <Notice>
            {t(
              own ? `people:candidate.bear.${stated.kind}` : `people:intake.stated.${stated.kind}`,
              {
                by: stated.by,
                day: inDays(stated.day, language),
              },
            )}{" "}
            <a href={`${dataAddress(role, id)}#belastbaarheid`}>{t("people:intake.stated.see")}</a>
          </Notice>
        )}
        {!own && (
          <Panel title={t("people:intake.document")}>
            <p>{t("people:intake.documentLead")}</p>
            <div className="row">
              <ButtonLink href={at("document")} icon="pencil" variant="primary">
                {t(doctors ? "people:intake.documentChange" : "people:intake.documentEnter")}
              </ButtonLink>
              {doctors && (
                <ButtonLink href={`${at("document")}?nieuw`} icon="plus">
                  {t("people:intake.documentNew")}
                </ButtonLink>
              )}
              <ButtonLink href={at("oude-lijst")} icon="old">
                {t("people:intake.olderList")}
              </ButtonLink>
            </div>
            <CapacityFiles id={id} files={files} />
          </Panel>
        )}
        {role !== "doctor" &&
          (doctors ? (
            <p>{t(own ? "people:candidate.bear.notYours" : "people:intake.ownOutranked")}</p>
          ) : (
            <OwnParts id={id} by={role} parts={parts} />
          ))}
        {progress && (
          <p>
            {own || stated ? (
              <NextAction href={next}>{t("people:candidate.intake.goOn")}</NextAction>
            ) : (
              <a href={next}>{t("people:candidate.intake.skip")}</a>
            )}
          </p>
        )}
      </div>
    </>
  );
}
