import { DRAFT } from "../../platform/forms/formState.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { Notice } from "../../web/look/Notice.tsx";

export interface DraftNoticeProps {
  /** The form's name. */
  draft: string;
  /** ISO 8601. */
  keptAt: string;
  /** Where throwing it away leads back to. */
  back: string;
}

/** Says that what stands in the form was typed before and not saved, and how to be rid of it. */
export function DraftNotice({ draft, keptAt, back }: DraftNoticeProps) {
  const { t, language } = useTexts();
  const at = new Date(keptAt);
  const time = new Intl.DateTimeFormat("nl-NL", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Amsterdam",
  }).format(at);
  return (
    <Notice title={t("forms:draft.title")}>
      <p>{t("forms:draft.found", { day: inDays(dayInTheNetherlands(at), language), time })}</p>
      <form method="post" action="/concept">
        <input type="hidden" name={DRAFT} value={draft} />
        <input type="hidden" name="_back" value={back} />
        <Button name="_discard" value="yes" variant="tertiary">
          {t("forms:draft.discard")}
        </Button>
      </form>
    </Notice>
  );
}
