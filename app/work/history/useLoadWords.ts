import { useTexts } from "../../platform/texts/textsContext.tsx";
import { loadSentence } from "../pages/LoadWords.tsx";
import { useSource } from "../pages/useSource.ts";
import type { Load } from "../taskLoads.ts";

/** What a task asked on an item, as its history kept it: in a sentence, with where that came from. */
export function useLoadWords(): (item: string, kept: unknown) => string {
  const { t, language } = useTexts();
  const source = useSource();
  return (item, kept) => {
    if (typeof kept !== "object" || kept === null) return t("work:history.notAsked");
    const load = { item, ...(kept as Omit<Load, "item">) };
    const sentence = loadSentence(load, language) || t("work:history.notAsked");
    const why = load.why ? `${source(load.source)}: ${load.why}` : source(load.source);
    return `${sentence} (${why})`;
  };
}
