import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ONCE } from "../../platform/forms/formState.ts";
import { Button, ButtonLink } from "../../web/look/Button.tsx";
import type { RecordStanding } from "../writing/recordStanding.ts";
import { recordPath, type WorkKind } from "../writing/workKind.ts";

export interface RecordActionsProps {
  kind: WorkKind;
  id: string;
  standing: RecordStanding | undefined;
}

/** What whoever writes work can do with a record: change, copy, put away, see what happened. */
export function RecordActions({ kind, id, standing }: RecordActionsProps) {
  const { t } = useTexts();
  if (!standing) return null;
  const path = recordPath(kind, id);
  return (
    <div className="row record-actions">
      {!standing.archived && (
        <ButtonLink href={`${path}/wijzigen`} icon="pencil">
          {t("work:do.change")}
        </ButtonLink>
      )}
      <form method="post" action={path}>
        <input type="hidden" name={ONCE} value={standing.once} />
        <Button name="do" value="copy" variant="tertiary" icon="copy">
          {t("work:do.copy")}
        </Button>
      </form>
      {standing.own && (
        <ButtonLink href={`${path}/geschiedenis`} variant="tertiary" icon="history">
          {t("work:do.history")}
        </ButtonLink>
      )}
      {standing.own && !standing.archived && (
        <ButtonLink href={`${path}/archiveren`} variant="tertiary" icon="database">
          {t("work:do.archive")}
        </ButtonLink>
      )}
    </div>
  );
}
