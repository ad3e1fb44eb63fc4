import { ONCE } from "../../platform/forms/formState.ts";
import { newId } from "../../platform/ids.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import type { CaseView } from "./caseloadList.ts";
import type { PossibleOwner } from "./possibleOwners.ts";

export interface HandsFormProps {
  id: string;
  view: CaseView;
  takers: readonly PossibleOwner[];
  /** The address of this page with every case ticked. */
  all: string;
  fault?: string | undefined;
}

/**
 * What can be done with the cases that are ticked: offer them, take them back, accept them.
 *
 * @example <HandsForm id="hands" view="alle" takers={takers} all="/overstappen?kies=alles" />
 */
export function HandsForm({ id, view, takers, all, fault }: HandsFormProps) {
  const { t } = useTexts();
  const change =
    view === "aangeboden" ? "aannemen" : view === "overgedragen" ? "terughalen" : "aanbieden";
  return (
    <Panel title={t(`transition:hands.${change}`)}>
      <form method="post" id={id} className="form" data-no-print="">
        <input type="hidden" name={ONCE} value={newId()} />
        <input type="hidden" name="doe" value={change} />
        <p>
          {t(`transition:hands.${change}.what`)} <a href={all}>{t("transition:hands.all")}</a>
        </p>
        {change === "aanbieden" && (
          <SelectField
            name="naar"
            label={t("transition:hands.to")}
            error={fault}
            options={[
              { value: "", label: t("transition:choose") },
              ...takers.map(({ account, name, organisation, role }) => ({
                value: account,
                label: `${name}, ${role === "coordinator" ? `${t("access:role.coordinator")}, ` : ""}${organisation}`,
              })),
            ]}
          />
        )}
        <div className="form-buttons">
          <Button icon={change === "terughalen" ? "arrow-back-up" : "check"}>
            {t(`transition:hands.${change}.do`)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
