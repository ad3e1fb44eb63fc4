import { inDays, inHours } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import type { OpeningDetails } from "../readOpening.ts";
import { Town } from "./OpeningTable.tsx";
import { useOrganisationName } from "./OrganisationName.tsx";

/** Who asks, where, how many hours, from when. */
export function OpeningFacts({ opening, plain }: { opening: OpeningDetails; plain: boolean }) {
  const { t, language } = useTexts();
  const organisationName = useOrganisationName();
  const { organisation, setting, profile } = opening;
  return (
    <Panel title={t("work:opening.facts")}>
      <FactList
        shape="table"
        facts={[
          {
            label: t("work:opening.organisation"),
            value: (
              <a href={`/werk/organisaties/${organisation.id}`}>{organisationName(organisation)}</a>
            ),
          },
          { label: t("work:opening.setting"), value: setting.name },
          {
            label: t("work:opening.settingKind"),
            value: plain
              ? t(`work:setting.${opening.settingKind}`)
              : `${t(`work:setting.${opening.settingKind}`)} (${setting.law})`,
          },
          {
            label: t("work:opening.town"),
            value: <Town town={opening.town} municipality={opening.municipality} />,
          },
          { label: t("work:opening.region"), value: opening.region.name },
          {
            label: t(plain ? "work:candidate.opening.profile" : "work:opening.profile"),
            value: <a href={`/werk/profielen/${profile.id}`}>{profile.name}</a>,
          },
          { label: t("work:opening.places"), value: opening.places },
          {
            label: t("work:opening.hours"),
            value: t("work:opening.hoursValue", { hours: inHours(opening.hours, language) }),
          },
          {
            label: t("work:opening.start"),
            value: opening.start ? inDays(opening.start, language) : t("work:opening.startOpen"),
          },
        ]}
      />
    </Panel>
  );
}
