import { fieldOf } from "../../../../access/forms/fieldOf.ts";
import type { FormState } from "../../../../platform/forms/formState.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { SelectField } from "../../../../web/look/forms/SelectField.tsx";
import { importFields } from "../../../import/columns/importField.ts";
import { columnName } from "../../../import/pool/chooseColumns.ts";
import type { StagedColumn } from "../../../import/schema.ts";

export interface ColumnFieldsProps {
  form: Pick<FormState, "given" | "faults">;
  columns: readonly StagedColumn[];
  /** The first things that stand in each column, by its letter. */
  samples: Readonly<Record<string, readonly string[]>>;
}

/** One line a column: its name, what stands in it, and what it is. */
export function ColumnFields({ form, columns, samples }: ColumnFieldsProps) {
  const { t } = useTexts();
  const options = [
    { value: "", label: t("pool:columns.none") },
    ...importFields.map((field) => ({ value: field, label: t(`pool:field.${field}`) })),
  ];
  return (
    <ul className="pool-columns">
      {columns
        .filter(({ left }) => !left)
        .map(({ letter, name }) => (
          <li key={letter}>
            <div className="pool-samples">
              <span className="quiet small">{t("pool:columns.letter", { letter })}</span>
              <p className="small" dir="auto">
                {samples[letter]?.join(" · ") || t("pool:columns.empty")}
              </p>
            </div>
            <SelectField
              {...fieldOf(form, columnName(letter), t)}
              label={name || t("pool:columns.nameless", { letter })}
              options={options}
            />
          </li>
        ))}
    </ul>
  );
}
