import { ONCE } from "../../../platform/forms/formState.ts";
import { newId } from "../../../platform/ids.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button } from "../../../web/look/Button.tsx";
import type { ListedMerge } from "../../merging/listMerges.ts";

export interface ApartButtonProps extends Pick<ListedMerge, "id" | "reference"> {
  action?: string | undefined;
}

/** Takes what went up in a candidacy out of it again. */
export function ApartButton({ id, reference, action }: ApartButtonProps) {
  const { t } = useTexts();
  return (
    <form method="post" action={action}>
      <input type="hidden" name={ONCE} value={newId()} />
      <Button name="los" value={id} icon="arrow-back-up">
        {t("people:merge.apart")}
        <span className="ams-visually-hidden">: {reference}</span>
      </Button>
    </form>
  );
}
