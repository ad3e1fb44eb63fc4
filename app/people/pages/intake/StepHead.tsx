import type { Role } from "../../../access/role.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { StonesRow } from "../../../web/look/StonesRow.tsx";
import type { Progress } from "../../intake/steps.ts";
import { dataAddress, intakeAddress } from "./intakeAddress.ts";

export interface StepHeadProps {
  id: string;
  by: Role;
  step: string;
  progress: Progress;
  /** What the person is called here. */
  name: string;
}

/** Where one stands in the intake, and what this step asks. */
export function StepHead({ id, by, step, progress, name }: StepHeadProps) {
  const { t } = useTexts();
  const own = by === "candidate";
  const at = progress.steps.findIndex(({ key }) => key === step);
  const done = progress.steps.filter(({ answered }) => answered).length;
  const title = t(`people:candidate.step.${step}`);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={
          own
            ? [
                { href: "/mijn-gegevens", label: t("people:candidate.data.title") },
                { href: intakeAddress(by, id), label: t("people:candidate.intake.title") },
              ]
            : [
                { href: "/mensen", label: t("people:list.title") },
                { href: dataAddress(by, id), label: name },
                { href: intakeAddress(by, id), label: t("people:intake.title") },
              ]
        }
      />
      <StonesRow
        text={t("people:candidate.intake.answeredOf", {
          answered: done,
          of: progress.steps.length,
        })}
        stones={progress.steps.map(({ key, answered }) => ({
          id: key,
          state: answered ? ("fits" as const) : ("ahead" as const),
          current: key === step,
        }))}
      />
      <PageTitle
        kind={t("people:candidate.intake.place", { number: at + 1, of: progress.steps.length })}
        title={title}
        lead={t(`people:candidate.step.${step}Lead`)}
      />
    </>
  );
}
