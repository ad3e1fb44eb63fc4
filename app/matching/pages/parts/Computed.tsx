import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import type { Freshness } from "../../lists/freshness.ts";
import { sayComputed } from "../../words/sayComputed.ts";

/** What a list was computed from and when; and that it is being made anew, when something has changed. */
export function Computed({ freshness }: { freshness: Freshness }) {
  const { t, language } = useTexts();
  const words = sayComputed(t, freshness, language);
  if (!freshness.current) return <Notice tone="care">{words}</Notice>;
  return <p className="quiet small">{words}</p>;
}
