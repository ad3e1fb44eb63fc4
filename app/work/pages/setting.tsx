import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { readerOf } from "../reader.ts";
import { readSetting } from "../setting/readSetting.ts";
import { doRecord } from "../writing/doRecord.ts";
import { answerForm } from "./answerForm.ts";
import { ListActions } from "./ListParts.tsx";
import { OpeningsHere } from "./OpeningsHere.tsx";
import { Town } from "./OpeningTable.tsx";
import { RecordActions } from "./RecordActions.tsx";
import { RecordNotices } from "./RecordNotices.tsx";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const read = await asActor(context, (tx, actor) =>
    readSetting(tx, actor, readerOf(actor, language), params["setting"]),
  );
  if (!read) throw new Response(null, { status: 404 });
  return read;
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(args, (tx, actor, given) =>
    doRecord(tx, actor, { kind: "setting", id: args.params["setting"], given }),
  );

export default function Setting() {
  const { setting, openings, standing } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${setting.name} · Overstap`}</title>
      <WorkNav here="teams" plain={false} teams />
      <RecordTrail kind="setting" />
      <PageTitle
        kind={t("work:organisation.settingName")}
        title={setting.name}
        lead={t("work:setting.lead")}
        actions={<ListActions />}
      />
      <div className="flow">
        <RecordNotices kind="setting" id={setting.id} standing={standing} />
        <RecordActions kind="setting" id={setting.id} standing={standing} />
        <Panel tone="water">
          <FactList
            shape="table"
            facts={[
              { label: t("work:openings.setting"), value: t(`work:setting.${setting.kind}`) },
              { label: t("work:organisation.law"), value: setting.law },
              {
                label: t("work:organisation.town"),
                value: <Town town={setting.town} municipality={setting.municipality} />,
              },
            ]}
          />
        </Panel>
        <OpeningsHere
          title={t("work:setting.openings")}
          none={t("work:setting.openingsNone")}
          rows={openings}
          plain={false}
        />
      </div>
    </>
  );
}
