import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import packageFile from "../../../package.json" with { type: "json" };
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { readGuide } from "../begin/readGuide.ts";
import { asActor, servicesContext } from "../request/contexts.ts";
import { AdministrationNav } from "./parts/AdministrationNav.tsx";
import { MailPanel } from "./parts/MailPanel.tsx";

export function loader({ context }: LoaderFunctionArgs) {
  const { publicUrl, mailFrom = null } = context.get(servicesContext);
  return asActor(context, async (tx, actor) => {
    const guide = await readGuide(tx, actor);
    return {
      organisation: actor.membership.organisation.name,
      installation: guide
        ? { publicUrl, mailFrom, version: packageFile.version, finished: guide.finished }
        : null,
    };
  });
}

/** What an organisation is called here, and for whoever runs the installation what it knows of itself. */
export default function Settings() {
  const { organisation, installation } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("access:settings.title")} · Overstap`}</title>
      <PageTitle
        title={t("access:settings.title")}
        lead={t("access:settings.lead", { organisation })}
      />
      <AdministrationNav here="settings" runs={installation !== null} />
      <div className="flow">
        <Panel title={t("access:settings.own")}>
          <FactList
            shape="table"
            facts={[{ label: t("access:organisation.name"), value: organisation }]}
          />
        </Panel>
        {installation && (
          <>
            <Panel title={t("access:settings.installation")}>
              <FactList
                shape="table"
                facts={[
                  { label: t("access:settings.publicUrl"), value: installation.publicUrl },
                  { label: t("access:settings.version"), value: installation.version },
                ]}
              />
              <p className="form-buttons">
                <ButtonLink href="/begin/regios">{t("access:settings.guide")}</ButtonLink>
                {installation.finished && (
                  <ButtonLink variant="tertiary" href="/begin/klaar">
                    {t("access:begin.done.turns")}
                  </ButtonLink>
                )}
              </p>
            </Panel>
            <MailPanel from={installation.mailFrom} />
          </>
        )}
      </div>
    </>
  );
}
