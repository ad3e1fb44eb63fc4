import { useTexts } from "../../../platform/texts/textsContext.tsx";
import type { Sayable } from "../../canSay.ts";
import { recordAddress } from "../../caseAddress.ts";

/** Everything that the reader may record now, each a link to its form; of several places by place. */
export function CanRecord({
  can,
  role,
  candidacyId,
  placeOf,
}: {
  can: readonly Sayable[];
  role: string;
  candidacyId: string;
  /** What the place of an attempt is called; undefined where there is one only. */
  placeOf: (attempt: string) => string | undefined;
}) {
  const { t } = useTexts();
  const own = role === "candidate";
  return (
    <ul className="link-rows">
      {can.map((one) => {
        const { type, attempt, voice, onBehalf } = one;
        const place = attempt === undefined ? undefined : placeOf(attempt);
        const what = own
          ? t(`transition:candidate.do.${type as "decided"}`)
          : t(`transition:do.${type as "decided"}`);
        const whose =
          onBehalf && voice
            ? t("transition:do.for", { voice: t(`access:role.${voice}`) })
            : undefined;
        const more = [whose, place].filter((part) => part !== undefined);
        return (
          <li key={recordAddress({ role }, candidacyId, one)}>
            <a href={recordAddress({ role }, candidacyId, one)}>{what}</a>
            {more.length > 0 && <span className="quiet small">{more.join(" · ")}</span>}
          </li>
        );
      })}
    </ul>
  );
}
