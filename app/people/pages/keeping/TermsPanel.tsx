import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { oldRecords } from "../../../access/retention/oldRecords.ts";
import type { FormState } from "../../../platform/forms/formState.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Details } from "../../../web/look/Details.tsx";
import { FactList } from "../../../web/look/FactList.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { TextField } from "../../../web/look/forms/TextField.tsx";
import { HELD_DAYS } from "../../import/wipeImports.ts";
import { DAYS_AWAY } from "../../removal/removeCandidacy.ts";
import { mostDays, terms } from "../../retention/terms.ts";

const days = [
  { kind: "removed", days: DAYS_AWAY },
  { kind: "import", days: HELD_DAYS },
  ...oldRecords,
];

/** How long what is kept, and who says so; a coordinator chooses fewer days for the region. */
export function TermsPanel({ form, region }: { form: FormState; region: string | undefined }) {
  const { t } = useTexts();
  const label = (ground: string) => t(`keeping:ground.${ground as "consent"}`);
  return (
    <Panel title={t("keeping:terms")} id="termijnen">
      <FactList
        shape="table"
        facts={terms.map(({ ground, source }) => ({
          label: label(ground),
          value: t(`keeping:source.${source}`),
        }))}
      />
      {region !== undefined && (
        <EditForm form={form} labelOf={label}>
          <h3>{t("keeping:shorter", { region })}</h3>
          <p>{t("keeping:shorter.lead")}</p>
          <div className="form-numbers">
            {terms.map((term) => (
              <TextField
                key={term.ground}
                {...fieldOf(form, term.ground, t)}
                label={label(term.ground)}
                hint={t("keeping:shorter.most", { days: mostDays(term) })}
                optional={t("forms:optional")}
                inputMode="numeric"
                size={6}
              />
            ))}
          </div>
          <p>
            <Button>{t("keeping:shorter.save")}</Button>
          </p>
        </EditForm>
      )}
      <Details summary={t("keeping:other")}>
        <p>{t("keeping:source.need")}</p>
        <FactList
          shape="table"
          facts={days.map((one) => ({
            label: t(`keeping:kind.${one.kind as "mail"}`),
            value: t("keeping:days", { count: one.days }),
          }))}
        />
      </Details>
    </Panel>
  );
}
