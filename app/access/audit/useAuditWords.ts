import { inMoments } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { auditWords } from "./auditWords.ts";

/** The words of the lines of the audit, for the page that is being written. */
export function useAuditWords() {
  const { t, language } = useTexts();
  return { ...auditWords(t), when: (at: Date) => inMoments(at, language) };
}
