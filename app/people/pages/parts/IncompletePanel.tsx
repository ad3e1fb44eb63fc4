import type { Role } from "../../../access/role.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { StonesRow } from "../../../web/look/StonesRow.tsx";
import type { Progress, StepKey } from "../../intake/steps.ts";
import { intakeAddress } from "../intake/intakeAddress.ts";

export interface IncompletePanelProps {
  id: string;
  /** The role of whoever reads it. */
  by: Role;
  progress: Progress;
  /** The first needed step that is open. */
  next: StepKey;
}

/** What is still missing before anybody can see which places fit, and the step to go on with. */
export function IncompletePanel({ id, by, progress, next }: IncompletePanelProps) {
  const { t } = useTexts();
  const own = by === "candidate";
  const open = progress.steps.filter((step) => step.needed && !step.answered);
  return (
    <Panel title={t("people:candidate.incomplete")} tone="water">
      <p>{t(own ? "people:candidate.incomplete.why" : "people:incomplete.why")}</p>
      <StonesRow
        text={t("people:candidate.intake.open", { count: open.length })}
        sayText
        stones={progress.steps.map(({ key, answered }) => ({
          id: key,
          state: answered ? ("fits" as const) : ("ahead" as const),
          current: key === next,
        }))}
      />
      <ul className="bullets">
        {open.map(({ key }) => (
          <li key={key}>
            <a href={intakeAddress(by, id, key)}>{t(`people:candidate.step.${key}`)}</a>
          </li>
        ))}
      </ul>
      <p>
        <NextAction href={intakeAddress(by, id, next)}>
          {t("people:candidate.incomplete.go", { step: t(`people:candidate.step.${next}`) })}
        </NextAction>
      </p>
    </Panel>
  );
}
