import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import type { ListedMerge } from "../../merging/listMerges.ts";
import { ApartButton } from "./ApartButton.tsx";

export interface LaterFirstProps {
  /** Of the one that went up in it later. */
  reference: string;
  done: readonly ListedMerge[];
}

/** Says which of several is to be taken apart first, with its button where the reader can. */
export function LaterFirst({ reference, done }: LaterFirstProps) {
  const { t } = useTexts();
  const later = done.find((one) => one.reference === reference);
  return (
    <Notice tone="care" title={t("people:merge.laterFirst")} announce>
      <p>
        {t(later ? "people:merge.laterFirstText" : "people:merge.laterFirstColleague", {
          reference,
        })}
      </p>
      {later && <ApartButton id={later.id} reference={later.reference} />}
    </Notice>
  );
}
