import { capacityInWords, flagName, itemName } from "../../../../reference/fml/fmlTexts.ts";
import { fmlCurrent } from "../../../../reference/fml/fml.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { itemField, NONE } from "../../capacity/itemField.ts";
import { inRow } from "../../peopleWords.ts";
import { useFieldWords } from "./useFieldWords.ts";

const codes = new Map(fmlCurrent.items.map(({ code }) => [itemField(code), code]));

/** The words of the fields of a form of what somebody can bear, its items included. */
export function useItemWords() {
  const { t, language } = useTexts();
  const words = useFieldWords();
  return {
    label: (field: string) => {
      const code = codes.get(field);
      return code ? `${code} ${itemName(code, language, "trade")}` : words.label(field);
    },
    typed: (field: string, values: readonly string[]) => {
      const code = codes.get(field);
      if (!code) return words.typed(field, values);
      const [first] = values;
      if (first === undefined) return "";
      if (/^\d$/.test(first)) return capacityInWords(code, Number(first), language);
      if (first === NONE) return t("people:intake.noFlag");
      return inRow(
        values.map((flag) => flagName(code, flag, language, "trade")),
        language,
      );
    },
  };
}
