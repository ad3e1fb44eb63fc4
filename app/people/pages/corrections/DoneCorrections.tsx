import { ONCE } from "../../../platform/forms/formState.ts";
import { newId } from "../../../platform/ids.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import type { ListedCorrection } from "../../corrections/listCorrections.ts";
import { callName, inRow } from "../../peopleWords.ts";

/** What was put with somebody else before, each to be undone. */
export function DoneCorrections({ done }: { done: readonly ListedCorrection[] }) {
  const spoken = useTexts();
  const { t, language } = spoken;
  return (
    <Panel title={t("people:other.done")} tone="water">
      <ul className="watchers">
        {done.map(({ id, groups, left, other, reason, day }) => (
          <li key={id}>
            <p>
              {t(left ? "people:other.left" : "people:other.came", {
                what: inRow(
                  groups.map((group) => t(`people:history.subject.${group as "town"}`)),
                  language,
                ),
                day: inDays(day, language),
              })}{" "}
              <a href={`/mensen/${other.id}`}>{callName(other, spoken)}</a>.{" "}
              {t("people:history.reason", { reason })}
            </p>
            <form method="post">
              <input type="hidden" name={ONCE} value={newId()} />
              <Button name="terug" value={id} icon="arrow-back-up">
                {t("people:other.undo")}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
