import { isLanguageLevel } from "../languageLevel.ts";
import { exposureInWords, itemName, loadInWords } from "../../../reference/fml/fmlTexts.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import type { Load } from "../taskLoads.ts";

/** What a load says in a sentence: what one does, or how long. */
export function loadSentence(load: Load, language: Language): string {
  if (load.minutesPerDay !== undefined) {
    return exposureInWords(load.item, load.minutesPerDay, language);
  }
  return load.value === undefined ? "" : loadInWords(load.item, load.value, language);
}

/** The level of Dutch in words; for professionals with its code. */
export function useLevel(plain: boolean): (level: string) => string {
  const { t } = useTexts();
  return (level) => {
    if (!isLanguageLevel(level)) return level;
    const words = t(`work:level.${level}`);
    return plain || level === "none" ? words : t("work:load.levelTrade", { words, level });
  };
}

/** What a task asks, as short sentences; professionals see the item of the list before each. */
export function LoadWords(props: {
  loads: readonly Load[];
  speaking: string | null;
  reading: string | null;
  plain: boolean;
}) {
  const { t, language } = useTexts();
  const level = useLevel(props.plain);
  const said = props.loads
    .map((load) => ({ ...load, sentence: loadSentence(load, language) }))
    .filter(({ sentence }) => sentence !== "");
  const languageSaid = [
    props.speaking && t("work:load.speaking", { level: level(props.speaking) }),
    props.reading && t("work:load.reading", { level: level(props.reading) }),
  ].filter((each) => each !== null && each !== "");
  if (said.length + languageSaid.length === 0) return <p>{t("work:load.nothing")}</p>;
  return (
    <ul>
      {said.map(({ item, minutesPerDay, sentence }) => (
        <li key={`${item}/${minutesPerDay === undefined}`}>
          {!props.plain && (
            <span className="quiet small">
              {item} {itemName(item, language, "trade")}:{" "}
            </span>
          )}
          {sentence}
        </li>
      ))}
      {languageSaid.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
