import { ONCE } from "../../platform/forms/formState.ts";
import { newId } from "../../platform/ids.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import type { HandsChanged } from "./changeHands.ts";

const well: readonly string[] = ["done", "accepted", "already"];

/** What came of offering, taking back or accepting several cases, person by person, and the way back. */
export function HandsResult({ change, to, results, lacking }: HandsChanged) {
  const { t } = useTexts();
  if (lacking) {
    return (
      <Notice tone="care" announce>
        {t(`transition:hands.lacking.${lacking}`)}
      </Notice>
    );
  }
  const done = results.filter(({ outcome }) => well.includes(outcome));
  const not = results.filter(({ outcome }) => !well.includes(outcome));
  return (
    <>
      {done.length > 0 && (
        <Notice tone="done" announce>
          <p>
            {t(`transition:hands.${change}.done`, { count: done.length, name: to ?? "" })}{" "}
            {done.map(({ name }) => name).join(", ")}.
          </p>
          {change === "aanbieden" && (
            <form method="post" className="row">
              <input type="hidden" name={ONCE} value={newId()} />
              <input type="hidden" name="doe" value="terughalen" />
              {done.map(({ id }) => (
                <input key={id} type="hidden" name="wie" value={id} />
              ))}
              <Button icon="arrow-back-up">{t("transition:hands.undo")}</Button>
            </form>
          )}
        </Notice>
      )}
      {not.length > 0 && (
        <Notice tone="care" announce title={t("transition:hands.not", { count: not.length })}>
          <ul>
            {not.map(({ id, name, outcome }) => (
              <li key={id}>
                {name}: {t(`transition:hands.outcome.${outcome as "gone"}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
