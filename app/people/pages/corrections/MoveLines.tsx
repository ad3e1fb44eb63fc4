import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { Moves, ShownMove } from "../../corrections/whatMoves.ts";
import { useChangedFields } from "../history/useChangedFields.ts";

/** What would go of a group of fields, and what would stand there again. */
export function MoveLines({ last, all }: Pick<ShownMove, "last" | "all">) {
  const { t } = useTexts();
  const went = useWords(last.values);
  const back = useWords(last.back);
  const whole = useWords(all.values);
  const part = last.back !== null && went !== "";
  return (
    <span className="flow-small" dir="auto">
      {part && <span className="merge-line">{t("people:other.moves.last", { what: went })}</span>}
      {part && (
        <span className="merge-line">
          {back === ""
            ? t("people:other.moves.nothing")
            : t("people:other.moves.back", { what: back })}
        </span>
      )}
      <span className="merge-line">{t("people:other.moves.all", { what: whole })}</span>
    </span>
  );
}

/** `Voornaam: Eva; Telefoon: 06 12345678` */
function useWords(values: Moves["values"] | null): string {
  const { t } = useTexts();
  return useChangedFields({ before: null, after: values })
    .filter(({ after }) => after !== "")
    .map(({ label, after: value }) => t("people:other.moves.field", { label, value }))
    .join("; ");
}
