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
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { fieldOf } from "../../access/forms/fieldOf.ts";
import { openForm } from "../../access/forms/openForm.ts";
import { onceOnly } from "../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../access/request/contexts.ts";
import { readAction } from "../../agenda/readAction.ts";
import { changeAction } from "../../agenda/changeAction.ts";
import { changeState, stateChanges } from "../../agenda/changeState.ts";
import { possibleHolders } from "../../agenda/possibleHolders.ts";
import { namesOf } from "../../people/namesOf.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { faultyForm } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ActionFacts } from "../actions/ActionFacts.tsx";
import { whatInWords } from "../actions/actionWords.ts";
import { Breadcrumbs } from "../look/Breadcrumbs.tsx";
import { Button, ButtonLink } from "../look/Button.tsx";
import { SelectField } from "../look/forms/SelectField.tsx";
import { TextField } from "../look/forms/TextField.tsx";
import { NextAction } from "../look/NextAction.tsx";
import { Notice } from "../look/Notice.tsx";
import { PageTitle } from "../look/PageTitle.tsx";
import { Panel } from "../look/Panel.tsx";

const draftOf = (id: string) => `actie/verzet/${id}`;

/** One next action: whose turn, by when, and its buttons; null and 404 when it is not there for the reader. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { t } = context.get(textsContext);
  const read = await asActor(context, async (tx, actor) => {
    const id = params["action"];
    const seen = await readAction(tx, actor, id);
    if (!seen) return undefined;
    const names = await namesOf(tx, actor, seen.candidacyId ? [seen.candidacyId] : [], t);
    return {
      seen,
      person: names.get(seen.candidacyId ?? ""),
      role: actor.role,
      holders: await possibleHolders(tx, actor, seen.candidacyId),
      form: await openForm(tx, actor, draftOf(seen.id), { dag: [seen.due], wie: ["stays"] }),
      was: new URL(request.url).searchParams.has("was") && seen.state !== "open",
      once: newId(),
    };
  });
  return read ?? data(null, { status: 404 });
}

type Read = Exclude<ReturnType<typeof useLoaderData<typeof loader>>, null>;

export async function action({ params, request, context }: ActionFunctionArgs) {
  const id = params["action"] ?? "";
  const given = await readGiven(request);
  const state = stateChanges.find((one) => one === oneOf(given, "stand"));
  const here = `/vandaag/acties/${id}`;
  let faults: Fault[] = [];
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      if (state) {
        const came = await changeState(tx, actor, id, state);
        if (came === "ended") return `${here}?was`;
        if (came === "notFound") return undefined;
        return state === "open" ? "/vandaag" : `/vandaag?gedaan=${id}`;
      }
      const outcome = await changeAction(tx, actor, id, given);
      if (outcome.kind === "notFound") return undefined;
      if (outcome.kind === "faults") {
        ({ faults } = outcome);
        return undefined;
      }
      await dropDraft(tx, actor, draftOf(id));
      if (outcome.kind === "ended") return `${here}?was`;
      // Whoever passed it on may not see it any longer.
      return (await readAction(tx, actor, id)) ? here : "/vandaag";
    }),
  );
  if (to) return redirect(to);
  if (faults.length === 0) return data(null, { status: 404 });
  const back = await backToForm(request, context, given, faults);
  return back ?? data({ form: faultyForm(given, faults) }, { status: 400 });
}

export default function ActionPage() {
  const read = useLoaderData<typeof loader>();
  return read ? <OneAction {...read} /> : <ActionGone />;
}

/** Says to whoever comes from an old tab or an old link that the action is not theirs any longer. */
function ActionGone() {
  const { t } = useTexts();
  const title = t("agenda:gone.title");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PageTitle title={title} lead={t("agenda:gone.lead")} />
      <div className="form-buttons">
        <ButtonLink href="/vandaag" variant="primary" icon="home">
          {t("agenda:gone.today")}
        </ButtonLink>
        <ButtonLink href="/vandaag/acties" variant="tertiary">
          {t("agenda:today.all")}
        </ButtonLink>
      </div>
    </>
  );
}

function OneAction(read: Read) {
  const { seen, person, holders, form: opened, role, was, once } = read;
  const sent = useActionData<typeof action>();
  const spoken = useTexts();
  const { t } = spoken;
  const form = sent ? { ...opened, ...sent.form } : opened;
  const what = whatInWords(seen, person, spoken);
  const here = `/vandaag/acties/${seen.id}`;
  const open = seen.state === "open";
  return (
    <>
      <title>{`${what} · Overstap`}</title>
      <Breadcrumbs
        label={t("agenda:list.trail")}
        trail={[
          { href: "/vandaag", label: t("web:menu.today") },
          { href: "/vandaag/acties", label: t("agenda:list.title") },
        ]}
      />
      <PageTitle
        kind={t("agenda:one.kind")}
        title={<span dir="auto">{what}</span>}
        lead={t(`agenda:one.lead.${open && !seen.mayChange ? "others" : seen.state}`)}
        actions={
          seen.mine &&
          seen.href !== here &&
          seen.state === "open" && <NextAction href={seen.href}>{t("agenda:one.go")}</NextAction>
        }
      />
      <div className="flow">
        {was && (
          <Notice tone="care" announce>
            {t("agenda:one.was")}
          </Notice>
        )}
        <ActionFacts seen={seen} person={person} linked={role !== "candidate"} />
        {seen.mayChange && (
          <form method="post" className="form-buttons">
            <input type="hidden" name="_once" value={once} />
            {seen.state === "open" ? (
              <>
                <Button name="stand" value="done" icon="check">
                  {t("agenda:one.done")}
                </Button>
                <Button name="stand" value="dropped" variant="tertiary">
                  {t("agenda:one.drop")}
                </Button>
                <ButtonLink href={`${here}/agenda.ics`} variant="tertiary" icon="calendar">
                  {t("agenda:one.calendar")}
                </ButtonLink>
              </>
            ) : (
              <Button name="stand" value="open">
                {t("agenda:one.reopen")}
              </Button>
            )}
          </form>
        )}
        {seen.mayChange && seen.state === "open" && (
          <Panel title={t("agenda:one.change")}>
            <EditForm form={form}>
              <TextField {...fieldOf(form, "dag", t)} label={t("agenda:new.due")} type="date" />
              {holders.length > 1 ? (
                <SelectField
                  {...fieldOf(form, "wie", t)}
                  label={t("agenda:new.who")}
                  options={[
                    { value: "stays", label: t("agenda:one.stays") },
                    ...holders.map(({ account, name }) => ({ value: account, label: name })),
                  ]}
                />
              ) : (
                <input type="hidden" name="wie" value="stays" />
              )}
              <div className="form-buttons">
                <Button>{t("forms:save")}</Button>
                <ButtonLink href="/vandaag" variant="tertiary">
                  {t("agenda:new.back")}
                </ButtonLink>
              </div>
            </EditForm>
          </Panel>
        )}
      </div>
    </>
  );
}
