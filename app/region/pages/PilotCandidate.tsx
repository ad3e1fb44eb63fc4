import { libraryProfile } from "../../../reference/tasks/taskLibrary.ts";
import { inNumbers } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import type { SeenCandidate, SeenPlace } from "../comparePublished.ts";
import { useChange } from "./useChange.ts";

/** One of the thirteen: the source at the left, the screening at the right, and why they differ. */
export function PilotCandidate({ candidate }: { candidate: SeenCandidate }) {
  const { t, language } = useTexts();
  const { id, aimedAt, sourceKinds, best, elsewhere } = candidate;
  const aimed =
    aimedAt === "any pilot"
      ? t("region:pilots.anyPilot")
      : (libraryProfile(aimedAt)?.name[language] ?? aimedAt);
  return (
    <>
      <div className="columns">
        <div>
          <h3>{t("region:pilots.source")}</h3>
          <FactList
            shape="table"
            facts={[
              { label: t("region:pilots.aimed"), value: aimed },
              { label: t("region:pilots.known"), value: t(`region:pilots.known.${id}`) },
              { label: t("region:pilots.outcome"), value: t(`region:pilots.outcome.${id}`) },
              {
                label: t("region:pilots.sourceWhy"),
                value: sourceKinds.map((kind) => t(`region:reason.${kind}`)).join(", "),
              },
            ]}
          />
        </div>
        <div>
          <h3>{t("region:pilots.screening")}</h3>
          <PlaceFacts best={best} elsewhere={elsewhere} />
        </div>
      </div>
      <p>{t(`region:pilots.why.${id}`)}</p>
    </>
  );
}

function PlaceFacts({ best, elsewhere }: Pick<SeenCandidate, "best" | "elsewhere">) {
  const { t, language } = useTexts();
  const change = useChange();
  const place = ({ title, km }: SeenPlace) =>
    t("region:pilots.bestValue", { title, km: inNumbers(km, language) });
  const opens = ({ changes }: SeenPlace) => changes.map(change).join(", ");
  if (!best) return null;
  return (
    <FactList
      shape="table"
      facts={[
        { label: t("region:pilots.best"), value: place(best) },
        {
          label: t("region:pilots.because"),
          value:
            best.kinds.length > 0
              ? best.kinds.map((kind) => t(`region:reason.${kind}`)).join(", ")
              : t("region:pilots.nothing"),
        },
        ...(best.changes.length > 0
          ? [{ label: t("region:pilots.opens"), value: opens(best) }]
          : []),
        ...(best.questions > 0
          ? [
              {
                label: t("region:verdict.ask"),
                value: t("region:pilots.questions", { count: best.questions }),
              },
            ]
          : []),
        {
          label: t("region:pilots.elsewhere"),
          value: elsewhere
            ? `${place(elsewhere)}: ${t(`region:verdict.${elsewhere.verdict}`)} (${opens(elsewhere)})`
            : t("region:pilots.elsewhereNone"),
        },
      ]}
    />
  );
}
