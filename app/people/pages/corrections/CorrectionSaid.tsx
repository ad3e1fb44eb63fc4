import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { callName, inRow } from "../../peopleWords.ts";

export interface CorrectionSaidProps {
  /** With whom it was put just now; null when that was not what was done. */
  moved: (Parameters<typeof callName>[0] & { id: string }) | null;
  /** What came of turning it back. */
  undone: "done" | "away" | "before" | null;
  /** Groups that stay because somebody changed them since. */
  kept: readonly string[];
}

/** What was just done on the page where something is put with the right person. */
export function CorrectionSaid({ moved, undone, kept }: CorrectionSaidProps) {
  const spoken = useTexts();
  const { t, language } = spoken;
  if (moved) {
    return (
      <Notice tone="done" title={t("people:other.moved")} announce>
        <p>
          {t("people:other.movedText")}{" "}
          <a href={`/mensen/${moved.id}`}>{callName(moved, spoken)}</a>.{" "}
          {t("people:other.movedUndo")}
        </p>
      </Notice>
    );
  }
  if (undone === null) return null;
  if (undone === "before") {
    return (
      <Notice tone="care" announce>
        <p>{t("people:other.undoneBefore")}</p>
      </Notice>
    );
  }
  const what = kept.map((group) => t(`people:history.subject.${group as "town"}`));
  return (
    <Notice tone="done" title={t("people:other.undone")} announce>
      {kept.length === 0 && <p>{t("people:other.undoneText")}</p>}
      {undone === "away" && <p>{t("people:other.undoneAway")}</p>}
      {kept.length > 0 && <p>{t("people:other.undoneKept", { what: inRow(what, language) })}</p>}
    </Notice>
  );
}
