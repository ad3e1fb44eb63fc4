import { type LoaderFunctionArgs, redirect, useLoaderData } from "react-router";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { nextStep, readGuide } from "../begin/readGuide.ts";
import { asActor } from "../request/contexts.ts";
import type { Role } from "../role.ts";
import { BeginHead } from "./begin/BeginHead.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const guide = await readGuide(tx, actor);
    if (!guide) throw new Response(null, { status: 404 });
    if (!guide.finished) throw redirect(nextStep(guide));
    return { regions: guide.regions.length, organisations: guide.organisations.length };
  });
}

/** Who does what next, in the order in which a region fills. */
const turns = [
  "administrator",
  "careEmployer",
  "coach",
  "candidate",
  "doctor",
  "labourExpert",
  "sendingEmployer",
  "coordinator",
  "buddy",
  "researcher",
] as const satisfies readonly Role[];

/** The last step of the guide: whose turn it is now. */
export default function BeginDone() {
  const { regions, organisations } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <BeginHead step="done" />
      <div className="flow">
        <p>{t("access:begin.done.count", { regions, organisations })}</p>
        <p>
          <NextAction href="/vandaag">{t("access:begin.done.next")}</NextAction>
        </p>
        <Panel title={t("access:begin.done.turns")}>
          <FactList
            shape="table"
            facts={turns.map((role) => ({
              label: t(`access:role.${role}`),
              value: t(`access:begin.done.turn.${role}`),
            }))}
          />
        </Panel>
      </div>
    </>
  );
}
