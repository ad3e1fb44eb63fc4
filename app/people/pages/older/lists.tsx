import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from "react-router";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { ONCE } from "../../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../../platform/forms/given.ts";
import { newId } from "../../../platform/ids.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { Button } from "../../../web/look/Button.tsx";
import { DataTable } from "../../../web/look/DataTable.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { archiveOlderList, listOlderLists } from "../../capacity/olderLists.ts";

const PATH = "/mensen/oude-lijsten";

/** What older lists of abilities mean in the current one, as one's organisation supplied it. */
export function loader({ context }: LoaderFunctionArgs) {
  return asActor(context, async (tx, actor) => {
    const lists = await listOlderLists(tx, actor);
    return lists.map(({ id, name, source, lines }) => ({ id, name, source, count: lines.length }));
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      if (!(await archiveOlderList(tx, actor, oneOf(given, "weg")))) {
        throw new Response(null, { status: 404 });
      }
      return PATH;
    }),
  );
  return redirect(to!);
}

export default function OlderLists() {
  const lists = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const add = <NextAction href={`${PATH}/nieuw`}>{t("people:older.new")}</NextAction>;
  return (
    <>
      <title>{`${t("people:older.title")} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[{ href: "/mensen", label: t("people:list.title") }]}
      />
      <PageTitle
        title={t("people:older.title")}
        lead={t("people:older.lead")}
        actions={lists.length > 0 && add}
      />
      {lists.length === 0 ? (
        <EmptyState title={t("people:older.none")} action={add}>
          {t("people:older.noneText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("people:older.title")}
          rows={lists}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              label: t("people:older.name"),
              names: true,
              render: ({ id, name }) => <a href={`${PATH}/${id}`}>{name}</a>,
            },
            { key: "source", label: t("people:older.source"), render: ({ source }) => source },
            { key: "count", label: t("people:older.count"), render: ({ count }) => count },
            {
              key: "away",
              label: t("people:older.away"),
              render: ({ id, name }) => (
                <form method="post">
                  <input type="hidden" name={ONCE} value={newId()} />
                  <Button name="weg" value={id} variant="tertiary" icon="x">
                    {t("people:older.away")}
                    <span className="ams-visually-hidden">: {name}</span>
                  </Button>
                </form>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
