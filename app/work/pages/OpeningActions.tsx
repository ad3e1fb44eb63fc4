import { useTexts } from "../../platform/texts/textsContext.tsx";
import { stepPath } from "../opening/steps.ts";
import { recordPath } from "../writing/workKind.ts";
import type { RecordStanding } from "../writing/recordStanding.ts";

export interface OpeningActionsProps {
  opening: { id: string; profile: { id: string } };
  standing: RecordStanding | undefined;
}

/** What else a team leader can do with their own place: its team, what it asks, how it reads. */
export function OpeningActions({ opening, standing }: OpeningActionsProps) {
  const { t } = useTexts();
  if (!standing?.own || standing.archived) return null;
  return (
    <ul className="quiet-links">
      <li>
        <a href={stepPath("questions", opening.id)}>{t("work:do.questions")}</a>
      </li>
      <li>
        <a href={`${recordPath("profile", opening.profile.id)}/wijzigen?plek=${opening.id}`}>
          {t("work:do.tasks")}
        </a>
      </li>
      <li>
        <a href={stepPath("look", opening.id)}>{t("work:do.look")}</a>
      </li>
      <li>
        <a href={stepPath("team", opening.id)}>{t("work:do.team")}</a>
      </li>
    </ul>
  );
}
