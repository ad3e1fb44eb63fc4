import { aidName } from "../../../reference/fml/fmlTexts.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";

const changes = [
  "open-place",
  "fund",
  "widen-radius",
  "transport",
  "hours",
  "slots",
  "allow-reduced",
  "language:speaking",
  "language:reading",
] as const;

/** A change in words; an aid by its plain name, never by a code. */
export function useChange(): (code: string) => string {
  const { t, language } = useTexts();
  return (code) => {
    const known = changes.find((one) => one === code);
    if (known !== undefined) return t(`region:change.${known}`);
    const item = /^aid:([\d.]+)@/.exec(code)?.[1];
    return t("region:change.aid", { aid: (item && aidName(item, language)) ?? "–" });
  };
}
