import { useTexts } from "../../platform/texts/textsContext.tsx";

const sources = ["estimate", "observed", "labourExpert", "employer"] as const;

/** The words for where a value comes from: an estimate, measured, or somebody's word. */
export function useSource(): (source: string) => string {
  const { t } = useTexts();
  return (source) => {
    const known = sources.find((one) => one === source);
    return known === undefined ? source : t(`work:source.${known}`);
  };
}
