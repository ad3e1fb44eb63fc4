import { capacityInWords, itemName } from "../../../../../reference/fml/fmlTexts.ts";
import { choiceOf } from "../../../../access/forms/fieldOf.ts";
import type { OpenForm } from "../../../../access/forms/openForm.ts";
import { useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ChoiceField } from "../../../../web/look/forms/ChoiceField.tsx";
import { askedOfPerson, type OwnSection } from "../../../capacity/askedOfPerson.ts";
import { itemChoices, itemField } from "../../../capacity/itemField.ts";

/** What goes well and what less well, each answer with what it means; nobody has to answer. */
export function OwnPartFields({ form, section }: { form: OpenForm; section: OwnSection }) {
  const { t, language } = useTexts();
  return askedOfPerson(section).map((item) => {
    const field = choiceOf(form, itemField(item.code), t);
    const last = item.maxGrade ?? 0;
    const word = (grade: number) => {
      if (grade === 0) return t("people:candidate.own.well");
      return t(grade < 2 ? "people:candidate.own.less" : "people:candidate.own.hardly");
    };
    const name = itemName(item.code, language, "plain");
    return (
      <ChoiceField
        key={item.code}
        {...field}
        chosen={field.chosen.length > 0 ? field.chosen : [""]}
        legend={name.charAt(0).toUpperCase() + name.slice(1)}
        kind="one"
        options={[
          ...itemChoices(item).map((value) => {
            const sentence = capacityInWords(item.code, Number(value), language);
            // Of many grades the sentences themselves tell the difference.
            return last > 2
              ? { value, label: sentence }
              : { value, label: word(Number(value)), hint: sentence };
          }),
          { value: "", label: t("people:candidate.own.unknown") },
        ]}
      />
    );
  });
}
