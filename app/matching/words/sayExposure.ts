import type { Texts } from "../../platform/texts/texts.ts";
import type { ExposureView } from "../pair/pairView.ts";
import type { Tone } from "./sayChange.ts";

/** A day's sum in words: plain to the person, with its bound to professionals. */
export function sayExposure(t: Texts, exposure: ExposureView, tone: Tone): string {
  const { name, minutes, item, state, words } = exposure;
  if (tone === "plain") return `${words} ${t(`matching:candidate.pair.exposure.${state}`)}`;
  const bound = item?.bound ?? null;
  const what = item === undefined ? name : `${name} ${item.code}`;
  if (bound === null) return `${what}: ${t("matching:pair.exposureMinutes", { minutes })}`;
  const held = t("matching:pair.exposureBound", { minutes, bound });
  return `${what}: ${held} (${t(`matching:pair.exposure.${state}`)})`;
}
