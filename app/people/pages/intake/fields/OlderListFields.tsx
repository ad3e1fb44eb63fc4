import { capacityInWords, itemName } from "../../../../../reference/fml/fmlTexts.ts";
import { choiceOf, fieldOf } from "../../../../access/forms/fieldOf.ts";
import type { OpenForm } from "../../../../access/forms/openForm.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../../../web/look/forms/SelectField.tsx";
import { TextAreaField } from "../../../../web/look/forms/TextField.tsx";
import { mapLines, readOlderLines } from "../../../capacity/olderLine.ts";
import type { OlderList } from "../../../capacity/olderLists.ts";
import { lineKey } from "../../../intake/steps/olderListStep.ts";
import { DocumentHead } from "./DocumentHead.tsx";

export interface OlderListFieldsProps {
  form: OpenForm;
  lists: readonly OlderList[];
}

/** A document in an older list: its lines, and what each means, to be confirmed one by one. */
export function OlderListFields({ form, lists }: OlderListFieldsProps) {
  const { t, language } = useTexts();
  const older = fieldOf(form, "older", t);
  const list = lists.find(({ id }) => id === older.defaultValue);
  const read = readOlderLines(form.given["lines"]?.[0] ?? "");
  const mapped = list && "lines" in read ? mapLines(read.lines, list.lines) : [];
  const asks = form.faults.some(({ field }) => field === "confirmed");
  return (
    <>
      <SelectField
        {...older}
        label={t("people:older.which")}
        options={[
          { value: "", label: t("people:older.choose") },
          ...lists.map(({ id, name, source }) => ({ value: id, label: `${name} (${source})` })),
        ]}
      />
      <DocumentHead form={form} />
      <TextAreaField
        {...fieldOf(form, "lines", t)}
        label={t("people:older.lines")}
        hint={t("people:older.linesHint")}
        rows={8}
        spellCheck={false}
      />
      {asks && (
        <ChoiceField
          {...choiceOf(form, "confirmed", t)}
          legend={t("people:older.confirm")}
          hint={t("people:older.confirmHint")}
          kind="some"
          options={mapped.map((one) => ({
            value: lineKey(one),
            label:
              one.to === undefined
                ? t("people:older.leftOut", { code: one.code, value: one.value })
                : t("people:older.means", {
                    code: one.code,
                    value: one.value,
                    item: `${one.to} ${itemName(one.to, language, "trade")}`,
                  }),
            ...(one.to !== undefined &&
              one.grade !== undefined && {
                hint: capacityInWords(one.to, one.grade, language),
              }),
          }))}
        />
      )}
    </>
  );
}
