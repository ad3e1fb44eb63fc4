import { EditForm } from "../../../../access/forms/EditForm.tsx";
import { choiceOf, fieldOf } from "../../../../access/forms/fieldOf.ts";
import type { Fault } from "../../../../platform/forms/fault.ts";
import { faultyForm, freshForm, ONCE } from "../../../../platform/forms/formState.ts";
import type { Given } from "../../../../platform/forms/given.ts";
import { newId } from "../../../../platform/ids.ts";
import { inDays } from "../../../../platform/texts/formats.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { Button } from "../../../../web/look/Button.tsx";
import { Details } from "../../../../web/look/Details.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { TextField } from "../../../../web/look/forms/TextField.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { absenceKinds } from "../../absenceKinds.ts";
import type { SeenPlacement } from "../../seePlacement.ts";

/** On which days somebody was not at their placement, and where to note one. */
export function AbsencePanel({
  seen,
  sent,
}: {
  seen: SeenPlacement;
  sent: { given: Given; faults: readonly Fault[] } | undefined;
}) {
  const { t, language } = useTexts();
  const form = sent ? faultyForm(sent.given, sent.faults) : freshForm({ kind: ["absent"] });
  const day = (one: string) => inDays(one, language);
  return (
    <Panel title={t("look:absence")}>
      {seen.absences?.length === 0 && <p className="quiet">{t("look:absence.none")}</p>}
      <ul className="lines">
        {seen.absences?.map(({ id, kind, firstDay, lastDay }) => (
          <li key={id} className="row">
            <span>
              <strong>{t(`look:absence.kind.${kind}`)}</strong>{" "}
              <span className="quiet">
                {lastDay === null
                  ? t("look:absence.since", { from: day(firstDay) })
                  : t("look:absence.line", { from: day(firstDay), to: day(lastDay) })}
              </span>
            </span>
            {lastDay === null && seen.notesAbsence && (
              <form method="post">
                <input type="hidden" name={ONCE} value={newId()} />
                <input type="hidden" name="wat" value="er-weer" />
                <input type="hidden" name="absence" value={id} />
                <Button variant="tertiary" icon="check">
                  {t("look:absence.back")}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet small">{t("look:absence.why")}</p>
      {seen.notesAbsence && (
        <Details summary={t("look:absence.add")} open={sent !== undefined}>
          <EditForm form={form}>
            <input type="hidden" name="wat" value="er-niet" />
            <ChoiceField
              {...choiceOf(form, "kind", t)}
              kind="one"
              legend={t("look:absence.kind")}
              options={absenceKinds.map((value) => ({
                value,
                label: t(`look:absence.kind.${value}`),
              }))}
            />
            <div className="agreed-beside">
              <TextField
                {...fieldOf(form, "firstDay", t)}
                type="date"
                label={t("look:absence.first")}
              />
              <TextField
                {...fieldOf(form, "lastDay", t)}
                type="date"
                label={t("look:absence.last")}
                hint={t("look:absence.lastHint")}
              />
            </div>
            <div className="form-buttons">
              <Button icon="check">{t("look:absence.do")}</Button>
            </div>
          </EditForm>
        </Details>
      )}
    </Panel>
  );
}
