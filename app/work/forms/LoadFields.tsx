import { fmlCurrent } from "../../../reference/fml/fml.ts";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Details } from "../../web/look/Details.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { useSource } from "../pages/useSource.ts";
import { loadSources } from "../schema.ts";
import { loadItems, loadNames } from "../task/loadForm.ts";
import type { Load } from "../taskLoads.ts";
import { LoadItemField } from "./LoadItemField.tsx";

export interface LoadFieldsProps {
  form: FormState;
  /** The loads of the task as they stand. */
  loads: readonly Load[];
}

/** All items of the list: those that the task asks something on in full, the others by section. */
export function LoadFields({ form, loads }: LoadFieldsProps) {
  const { t } = useTexts();
  const source = useSource();
  const faulty = (code: string) =>
    form.faults.some(({ field }) => Object.values(loadNames).some((name) => name(code) === field));
  const standing = new Set(loads.map(({ item }) => item));
  const field = (code: string, full: boolean) => {
    const item = loadItems.find((one) => one.code === code);
    return item && <LoadItemField key={code} form={form} item={item} full={full} />;
  };
  return (
    <>
      {standing.size > 0 && <h2>{t("work:loads.standing")}</h2>}
      {loadItems.filter(({ code }) => standing.has(code)).map(({ code }) => field(code, true))}
      <h2>{t("work:loads.others")}</h2>
      <SelectField
        {...fieldOf(form, "added", t)}
        label={t("work:loads.added")}
        hint={t("work:loads.addedHint")}
        options={loadSources.map((each) => ({ value: each, label: source(each) }))}
      />
      {Object.entries(fmlCurrent.sections).map(([section, name]) => {
        const items = loadItems.filter(
          (item) => String(item.section) === section && !standing.has(item.code),
        );
        if (items.length === 0) return null;
        return (
          <Details
            key={section}
            summary={t("work:loads.section", {
              name: t(`work:section.${section as "1"}`, { defaultValue: name }),
              count: items.length,
            })}
            open={items.some(({ code }) => faulty(code))}
          >
            <div className="form form-broad">{items.map(({ code }) => field(code, false))}</div>
          </Details>
        );
      })}
    </>
  );
}
