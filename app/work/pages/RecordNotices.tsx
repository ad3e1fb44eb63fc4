import { useSearchParams } from "react-router";
import { ONCE } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import type { RecordStanding } from "../writing/recordStanding.ts";
import { recordPath, type WorkKind } from "../writing/workKind.ts";

export interface RecordNoticesProps {
  kind: WorkKind;
  id: string;
  standing: RecordStanding | undefined;
  /** Whether it was put away, for those who cannot bring it back. */
  archived?: boolean;
}

/** What just happened to a record, and when it was put away the way back. */
export function RecordNotices({ kind, id, standing, archived }: RecordNoticesProps) {
  const { t } = useTexts();
  const [address] = useSearchParams();
  if (standing?.archived) {
    return (
      <Notice tone="care" title={t(`work:archived.${kind}`)} announce>
        <p>{t(`work:archivedMeans.${kind}`)}</p>
        <form method="post" action={recordPath(kind, id)}>
          <input type="hidden" name={ONCE} value={standing.once} />
          <Button name="do" value="restore" icon="history">
            {t("work:do.restore")}
          </Button>
        </form>
      </Notice>
    );
  }
  if (archived)
    return <Notice title={t(`work:archived.${kind}`)}>{t("work:archivedOther")}</Notice>;
  if (!standing) return null;
  const done = (["bewaard", "gepubliceerd", "teruggehaald"] as const).find((one) =>
    address.has(one),
  );
  if (done === undefined) return null;
  return (
    <Notice tone="done" announce>
      {t(`work:done.${done}`)}
    </Notice>
  );
}
