import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from "react-router";
import { backToForm } from "../../access/forms/backToForm.ts";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import { openForm } from "../../access/forms/openForm.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { onceOnly } from "../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../access/request/contexts.ts";
import { addAction } from "../../agenda/addAction.ts";
import { possibleHolders } from "../../agenda/possibleHolders.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { faultyForm } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { aboutWhom } from "../actions/aboutWhom.ts";
import { Breadcrumbs } from "../look/Breadcrumbs.tsx";
import { Button, ButtonLink } from "../look/Button.tsx";
import { SelectField } from "../look/forms/SelectField.tsx";
import { TextField } from "../look/forms/TextField.tsx";
import { PageTitle } from "../look/PageTitle.tsx";

const DRAFT_NAME = "actie/nieuw";

/** A new action in one's own words; `?over=` says about whom. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { t } = context.get(textsContext);
  const asked = new URL(request.url).searchParams.get("over") ?? "";
  return asActor(context, async (tx, actor) => {
    const people = await aboutWhom(tx, actor, t);
    const over = people.some(({ id }) => id === asked) ? asked : "";
    const record = { dag: [dayInTheNetherlands()], wie: [actor.account], over: [over] };
    const form = await openForm(tx, actor, over ? `actie/${over}` : DRAFT_NAME, record);
    return {
      form,
      role: actor.role,
      people,
      holders: await possibleHolders(tx, actor, over || null),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { t } = context.get(textsContext);
  const given = await readGiven(request);
  let faults: Fault[] = [];
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const people = await aboutWhom(tx, actor, t);
      const outcome = await addAction(
        tx,
        actor,
        given,
        people.map(({ id }) => id),
      );
      if (outcome.kind === "faults") {
        ({ faults } = outcome);
        return undefined;
      }
      await dropDraft(tx, actor, oneOf(given, "_draft") || DRAFT_NAME);
      return `/vandaag?nieuw=${outcome.id}`;
    }),
  );
  if (to) return redirect(to);
  const back = await backToForm(request, context, given, faults);
  return back ?? data({ form: faultyForm(given, faults) }, { status: 400 });
}

export default function NewAction() {
  const { form: opened, people, holders, role } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const form = sent ? { ...opened, ...sent.form } : opened;
  const labels = new Map([
    ["wat", t("agenda:column.what")],
    ["dag", t("agenda:column.due")],
    ["over", t("agenda:column.about")],
    ["wie", t("agenda:column.who")],
  ]);
  const title = t(role === "candidate" ? "agenda:candidate.new.title" : "agenda:new.title");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("agenda:list.trail")}
        trail={[
          { href: "/vandaag", label: t("web:menu.today") },
          { href: "/vandaag/acties", label: t("agenda:list.title") },
        ]}
      />
      <PageTitle
        title={title}
        lead={t(role === "candidate" ? "agenda:candidate.new.lead" : "agenda:new.lead")}
      />
      <EditForm form={form} labelOf={(field) => labels.get(field)}>
        <TextField
          {...fieldOf(form, "wat", t)}
          label={t("agenda:new.what")}
          hint={t("agenda:new.whatHint")}
          maxLength={200}
        />
        <TextField {...fieldOf(form, "dag", t)} label={t("agenda:new.due")} type="date" />
        {people.length > 0 && (
          <SelectField
            {...fieldOf(form, "over", t)}
            label={t("agenda:new.about")}
            optional={t("forms:optional")}
            options={[
              { value: "", label: t("agenda:aboutNobody") },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {holders.length > 1 ? (
          <SelectField
            {...fieldOf(form, "wie", t)}
            label={t("agenda:new.who")}
            options={holders.map(({ account, name }) => ({ value: account, label: name }))}
          />
        ) : (
          <input type="hidden" name="wie" value={holders[0]?.account} />
        )}
        <div className="form-buttons">
          <Button variant="primary">{t("agenda:new.save")}</Button>
          <ButtonLink href="/vandaag" variant="tertiary">
            {t("agenda:new.back")}
          </ButtonLink>
        </div>
      </EditForm>
    </>
  );
}
