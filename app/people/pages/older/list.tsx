import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { backToForm } from "../../../access/forms/backToForm.ts";
import { ConflictChoice } from "../../../access/forms/ConflictChoice.tsx";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { HeldFields } from "../../../access/forms/HeldFields.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { openForm } from "../../../access/forms/openForm.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { type Conflict, withChoices } from "../../../platform/forms/conflict.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { faultyForm } from "../../../platform/forms/formState.ts";
import { readGiven } from "../../../platform/forms/given.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { TextAreaField, TextField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import {
  draftOfList,
  givenOfList,
  listOlderLists,
  saveOlderList,
} from "../../capacity/olderLists.ts";

const PATH = "/mensen/oude-lijsten";
/** The table that an address names; undefined for a new one. */
const idIn = (list: string | undefined) => (list === "nieuw" ? undefined : (list ?? ""));

/** What one older list means in the current one, to enter or to change. */
export function loader({ params, context }: LoaderFunctionArgs) {
  const id = idIn(params["list"]);
  return asActor(context, async (tx, actor) => {
    const list = (await listOlderLists(tx, actor)).find((one) => one.id === id);
    if (id !== undefined && !list) throw new Response(null, { status: 404 });
    const given = givenOfList(list);
    return {
      name: list?.name,
      form: await openForm(tx, actor, draftOfList(id), given, list?.version ?? 0),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const given = withChoices(await readGiven(request));
  let faults: readonly Fault[] = [];
  let conflict: Conflict | undefined;
  let typed = given;
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const outcome = await saveOlderList(tx, actor, idIn(params["list"]), given);
      switch (outcome.kind) {
        case "saved":
          return PATH;
        case "notFound":
          throw new Response(null, { status: 404 });
        case "faults":
          ({ faults } = outcome);
          return undefined;
        case "conflict":
          ({ conflict, given: typed } = outcome);
          return undefined;
      }
    }),
  );
  if (to) return redirect(to);
  const back = await backToForm(request, context, given, faults);
  if (back) return back;
  const form = faultyForm(typed, faults);
  return conflict
    ? data(
        { form: { ...form, version: conflict.version, base: conflict.theirs }, conflict },
        { status: 409 },
      )
    : data({ form, conflict: undefined }, { status: 400 });
}

export default function OlderListPage() {
  const { form: opened, name } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const form = sent ? { ...opened, ...sent.form } : opened;
  const title = name ?? t("people:older.new");
  const words = {
    name: "people:older.name",
    source: "people:older.source",
    table: "people:older.table",
  } as const;
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: "/mensen", label: t("people:list.title") },
          { href: PATH, label: t("people:older.title") },
        ]}
      />
      <PageTitle title={title} lead={t("people:older.listLead")} />
      <EditForm form={form} className="form form-wide">
        {sent?.conflict ? (
          <>
            <ConflictChoice
              conflict={sent.conflict}
              labelOf={(field) => t(words[field as keyof typeof words])}
            />
            <HeldFields given={form.given} />
          </>
        ) : (
          <>
            <TextField
              {...fieldOf(form, "name", t)}
              label={t("people:older.name")}
              hint={t("people:older.nameHint")}
              maxLength={120}
            />
            <TextField
              {...fieldOf(form, "source", t)}
              label={t("people:older.source")}
              hint={t("people:older.sourceHint")}
              maxLength={400}
            />
            <TextAreaField
              {...fieldOf(form, "table", t)}
              label={t("people:older.table")}
              hint={t("people:older.tableHint")}
              rows={12}
              spellCheck={false}
            />
          </>
        )}
        <div className="form-buttons">
          <NextAction icon="check">{t("forms:save")}</NextAction>
          <ButtonLink href={PATH} variant="tertiary">
            {t("people:intake.cancel")}
          </ButtonLink>
        </div>
      </EditForm>
    </>
  );
}
