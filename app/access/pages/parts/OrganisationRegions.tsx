import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { type FormState, ONCE } from "../../../platform/forms/formState.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { EditForm } from "../../forms/EditForm.tsx";
import { fieldOf } from "../../forms/fieldOf.ts";
import type { WorkedRegion } from "../../organisations/organisationStore.ts";
import type { RegionName } from "../../regions/allRegions.ts";

export interface OrganisationRegionsProps {
  /** Where the organisation works or worked. */
  regions: readonly WorkedRegion[];
  all: readonly RegionName[];
  form: FormState;
}

/** Where an organisation works: since when, until when, and where else. */
export function OrganisationRegions({ regions, all, form }: OrganisationRegionsProps) {
  const { t, language } = useTexts();
  const today = dayInTheNetherlands();
  const works = ({ until }: WorkedRegion) => until === null || until >= today;
  const free = all.filter(({ id }) => !regions.some((one) => one.id === id && works(one)));
  return (
    <Panel title={t("access:organisations.regions")}>
      {regions.length === 0 && <p>{t("access:organisations.noRegions")}</p>}
      <ul className="lines">
        {regions.map((one) => (
          <li key={one.id} className="line">
            <span className="line-words">
              {one.name}
              <span className="quiet small">
                {one.until === null
                  ? t("access:organisations.since", { since: inDays(one.since, language) })
                  : t("access:accounts.sinceUntil", {
                      since: inDays(one.since, language),
                      until: inDays(one.until, language),
                    })}
              </span>
            </span>
            {works(one) && (
              <form method="post">
                <input type="hidden" name={ONCE} value={form.once} />
                <input type="hidden" name="regio" value={one.id} />
                <Button name="doe" value="eraf" variant="tertiary">
                  {t("access:organisations.leave")}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {(free.length > 0 || form.faults.length > 0) && (
        <EditForm form={form} labelOf={() => t("access:organisation.region")}>
          <SelectField
            {...fieldOf(form, "regio", t)}
            label={t("access:organisations.joins")}
            options={[
              { value: "", label: t("access:organisation.chooseKind") },
              ...free.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <p>
            <Button name="doe" value="erbij" icon="plus">
              {t("access:begin.organisations.add")}
            </Button>
          </p>
        </EditForm>
      )}
    </Panel>
  );
}
