import { useTexts } from "../../platform/texts/textsContext.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { listPath, type WorkKind } from "../writing/workKind.ts";

/** The way to a new record, at the head of its list. */
export function NewRecord({ kind }: { kind: WorkKind }) {
  const { t } = useTexts();
  return (
    <NextAction href={`${listPath(kind)}/nieuw`} icon="plus">
      {t(`work:new.${kind}`)}
    </NextAction>
  );
}
