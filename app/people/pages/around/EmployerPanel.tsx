import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { OneForm } from "./OneForm.tsx";

export interface EmployerPanelProps {
  employers: readonly { id: string; name: string }[];
  error: string | undefined;
}

/** Where somebody is employed now: its HR reads who they are and on what ground, nothing of health or wishes. */
export function EmployerPanel({ employers, error }: EmployerPanelProps) {
  const { t } = useTexts();
  return (
    <Panel title={t("people:candidate.employer")} id="employs">
      <p>{t("people:candidate.employer.lead")}</p>
      <OneForm wish="employs">
        <SelectField
          name="organisation"
          label={t("people:candidate.employer.which")}
          error={error}
          options={[
            { value: "", label: t("people:candidate.employer.choose") },
            ...employers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <div className="form-buttons">
          <Button icon="plus">{t("people:candidate.around.add")}</Button>
        </div>
      </OneForm>
    </Panel>
  );
}
