import { useTexts } from "../../platform/texts/textsContext.tsx";
import { whatInWords } from "../actions/actionWords.ts";
import { Button } from "../look/Button.tsx";
import { Notice } from "../look/Notice.tsx";
import type { JustHappened } from "./readAgenda.ts";

/** Says what was done or added just now; what was done can be put back. */
export function JustDone({
  kind,
  action,
  once,
  names,
}: JustHappened & { names: Readonly<Record<string, string>> }) {
  const spoken = useTexts();
  const { t } = spoken;
  const what = whatInWords(action, names[action.candidacyId ?? ""], spoken);
  return (
    <Notice tone="done" announce>
      <p dir="auto">{t(kind === "done" ? "agenda:today.done" : "agenda:today.added", { what })}</p>
      {kind === "done" && (
        <form method="post" action={`/vandaag/acties/${action.id}`}>
          <input type="hidden" name="_once" value={once} />
          <Button name="stand" value="open" variant="tertiary">
            {t("agenda:today.undo")}
          </Button>
        </form>
      )}
    </Notice>
  );
}
