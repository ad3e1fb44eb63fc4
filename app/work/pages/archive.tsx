import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from "react-router";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { asActor } from "../../access/request/contexts.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button } from "../../web/look/Button.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { archiveRecord } from "../writing/archiveRecord.ts";
import { readArchiving } from "../writing/readArchiving.ts";
import { recordPath } from "../writing/workKind.ts";
import { answerForm } from "./answerForm.ts";
import { FormButtons } from "./FormButtons.tsx";
import { kindOfParams, navOf } from "./kindOfParams.ts";
import { RecordTrail } from "./RecordTrail.tsx";
import { WorkNav } from "./WorkNav.tsx";

/** Says what putting a record away means, and does it. One file for every kind of record. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const reader = context.get(textsContext);
  const asked = kindOfParams(params);
  const archiving = await asActor(context, (tx, actor) => readArchiving(tx, actor, reader, asked));
  if (!archiving) throw new Response(null, { status: 404 });
  return { ...archiving, kind: asked.kind };
}

export const action = (args: ActionFunctionArgs) =>
  answerForm(args, (tx, actor) => {
    const { kind, id } = kindOfParams(args.params);
    return archiveRecord(tx, actor, kind, id);
  });

export default function Archive() {
  const { record, users, people, form, kind } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const title = t(`work:archive.${kind}`);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <WorkNav here={navOf[kind]} plain={false} teams />
      <RecordTrail kind={kind} record={record} />
      <PageTitle kind={record.title} title={title} lead={t(`work:archivedMeans.${kind}`)} />
      <div className="flow">
        {users.length > 0 ? (
          <>
            <Notice tone="care" title={t(`work:archive.inUse.${kind}`)}>
              <p>{t(`work:archive.inUseNext.${kind}`)}</p>
            </Notice>
            <ul>
              {users.map((user) => (
                <li key={user.id}>
                  <a href={recordPath(user.kind, user.id)}>{user.title}</a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <>
            {people.proposed > 0 && <p>{t("work:archive.proposed", { count: people.proposed })}</p>}
            {people.placed > 0 && <p>{t("work:archive.placed", { count: people.placed })}</p>}
            <p>{t("work:archive.back")}</p>
            <EditForm form={form}>
              <FormButtons cancel={recordPath(kind, record.id)}>
                <Button variant="primary" icon="database">
                  {t("work:do.archive")}
                </Button>
              </FormButtons>
            </EditForm>
          </>
        )}
      </div>
    </>
  );
}
