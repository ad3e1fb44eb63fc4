import type { Conflict } from "../../platform/forms/conflict.ts";
import { KEEP, theirName } from "../../platform/forms/conflict.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Notice } from "../../web/look/Notice.tsx";

export interface ConflictChoiceProps {
  conflict: Conflict;
  /** What a field is called on the page. */
  labelOf: (field: string) => string;
  /** A field's values in the reader's words; as they are when left out. */
  wordsOf?: (field: string, values: readonly string[]) => string;
}

/**
 * Two versions of one record beside each other, to choose line by line; stands inside the form, above
 * its fields. Saying nothing keeps the form's own.
 */
export function ConflictChoice({ conflict, labelOf, wordsOf }: ConflictChoiceProps) {
  const { t } = useTexts();
  const say = (field: string, values: readonly string[]) => {
    const words = wordsOf ? wordsOf(field, values) : values.join(", ");
    return words === "" ? t("forms:conflict.empty") : words;
  };
  if (conflict.differences.length === 0) {
    return <Notice title={t("forms:conflict.title")}>{t("forms:conflict.same")}</Notice>;
  }
  return (
    <Notice tone="care" title={t("forms:conflict.title")} announce>
      <p>
        {conflict.own
          ? t("forms:conflict.leadOwn")
          : conflict.by
            ? t("forms:conflict.leadBy", { by: conflict.by })
            : t("forms:conflict.lead")}
      </p>
      {conflict.differences.map(({ field, mine, theirs }) => (
        <fieldset key={field} className="conflict">
          <legend>{labelOf(field)}</legend>
          {theirs.map((value) => (
            <input key={value} type="hidden" name={theirName(field)} value={value} />
          ))}
          <label className="choice">
            <input type="radio" name={KEEP + field} value="mine" defaultChecked />
            <span dir="auto">
              <span className="field-hint">
                {t(conflict.own ? "forms:conflict.here" : "forms:conflict.mine")}
              </span>
              {say(field, mine)}
            </span>
          </label>
          <label className="choice">
            <input type="radio" name={KEEP + field} value="theirs" />
            <span dir="auto">
              <span className="field-hint">
                {t(conflict.own ? "forms:conflict.elsewhere" : "forms:conflict.theirs")}
              </span>
              {say(field, theirs)}
            </span>
          </label>
        </fieldset>
      ))}
    </Notice>
  );
}
