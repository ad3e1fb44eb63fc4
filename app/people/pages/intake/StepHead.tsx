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
  /** Undefined for whoever writes this step only. */
  progress: Progress | undefined;
  /** Further words for the step's own title and lead: a part of it. */
  part?: { title: string; lead: string } | undefined;
  /** What the person is called here. */
  name: string;
}

/** Where one stands in the intake, and what this step asks. */
export function StepHead({ id, by, step, progress, part, name }: StepHeadProps) {
  const { t } = useTexts();
  const own = by === "candidate";
  const all = progress?.steps ?? [];
  const title = part?.title ?? t(`people:candidate.step.${step}`);
  const trail = own
    ? [{ href: "/mijn-gegevens", label: t("people:candidate.data.title") }]
    : [
        { href: "/mensen", label: t("people:list.title") },
        { href: dataAddress(by, id), label: name },
      ];
  if (progress) {
    const label = t(own ? "people:candidate.intake.title" : "people:intake.title");
    trail.push({ href: intakeAddress(by, id), label });
  }
  if (part) {
    trail.push({ href: intakeAddress(by, id, step), label: t(`people:candidate.step.${step}`) });
  }
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs label={t("people:person.trail")} trail={trail} />
      {progress && (
        <StonesRow
          text={t("people:candidate.intake.answeredOf", {
            answered: all.filter(({ answered }) => answered).length,
            of: all.length,
          })}
          stones={all.map(({ key, answered }) => ({
            id: key,
            state: answered ? ("fits" as const) : ("ahead" as const),
            current: key === step,
          }))}
        />
      )}
      <PageTitle
        kind={
          progress &&
          t("people:candidate.intake.place", {
            number: all.findIndex(({ key }) => key === step) + 1,
            of: all.length,
          })
        }
        title={title}
        lead={part?.lead ?? t(`people:candidate.step.${step}Lead`)}
      />
    </>
  );
}
