import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import type { RegionDetails } from "../readRegion.ts";
import { useOrganisationName } from "./useOrganisationName.ts";

/** In which order the kinds stand. */
const kinds = [
  "care",
  "cleaning",
  "reintegration",
  "occupationalHealth",
  "counter",
  "municipality",
  "research",
  "library",
] as const;

/** Who works together here, by kind of organisation. */
export function RegionOrganisations(props: { organisations: RegionDetails["organisations"] }) {
  const { t } = useTexts();
  const organisationName = useOrganisationName();
  return (
    <>
      <h2>{t("region:region.organisations")}</h2>
      <div className="columns">
        {kinds.map((kind) => {
          const ofKind = props.organisations.filter((one) => one.kind === kind);
          if (ofKind.length === 0) return null;
          return (
            <Panel key={kind} level={3} title={t(`region:kind.${kind}`)}>
              <ul>
                {ofKind.map((one) => (
                  <li key={one.id}>{organisationName(one)}</li>
                ))}
              </ul>
            </Panel>
          );
        })}
      </div>
    </>
  );
}
