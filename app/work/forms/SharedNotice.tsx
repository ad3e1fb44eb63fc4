import { tickOf } from "../../access/forms/fieldOf.ts";
import type { FormState } from "../../platform/forms/formState.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { CheckField } from "../../web/look/forms/ChoiceField.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { recordPath } from "../writing/workKind.ts";

export interface SharedNoticeProps {
  form: FormState;
  /** The own places that the same answers reach. */
  others: readonly { id: string; title: string }[];
}

/** Says which other places an answer reaches, and offers to keep it to this one. */
export function SharedNotice({ form, others }: SharedNoticeProps) {
  const { t } = useTexts();
  if (others.length === 0) return null;
  return (
    <Notice title={t("work:ask.shared")}>
      <p>{t("work:ask.sharedMeans", { count: others.length })}</p>
      <ul>
        {others.slice(0, 5).map(({ id, title }) => (
          <li key={id}>
            <a href={recordPath("opening", id)}>{title}</a>
          </li>
        ))}
        {others.length > 5 && <li>…</li>}
      </ul>
      <CheckField {...tickOf(form, "alone", t)} label={t("work:ask.alone")} />
    </Notice>
  );
}
