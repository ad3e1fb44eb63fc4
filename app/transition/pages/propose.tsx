import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../access/forms/EditForm.tsx";
import { choiceOf, fieldOf } from "../../access/forms/fieldOf.ts";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { readPair } from "../../matching/pair/readPair.ts";
import { sayPerson } from "../../matching/words/sayPerson.ts";
import { answerOnce } from "../../people/pages/parts/answerOnce.ts";
import { readCapacity } from "../../people/readCapacity.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { faultyForm, freshForm } from "../../platform/forms/formState.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { ChoiceField } from "../../web/look/forms/ChoiceField.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { caseAddress } from "../caseAddress.ts";
import { loadCase } from "../loadCase.ts";
import { roomAt } from "../proposing/roomAt.ts";
import { proposePerson, runningAt } from "../proposePerson.ts";

/** Tasks that the person does by themselves, with somebody or with an aid are put forward at first. */
const fitting = new Set(["fits", "guided", "aid"]);

async function read(context: LoaderFunctionArgs["context"], params: LoaderFunctionArgs["params"]) {
  const { candidacy = "", opening = "" } = params;
  const { language } = context.get(textsContext);
  const pair = await readPair(context, { candidacy, opening }, language);
  if (!pair) throw new Response(null, { status: 404 });
  const known = await asEngine(context, (tx) => loadCase(tx, candidacy, dayInTheNetherlands()));
  return { pair, known, candidacy, opening };
}

/** What a care employer would get of somebody, before they are proposed. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { pair, known, candidacy, opening } = await read(context, params);
  if (!known) throw redirect(caseAddress({ role: "coach" }, candidacy));
  if (runningAt(known, opening)) throw redirect(caseAddress({ role: "coach" }, candidacy));
  const [capacity, room] = await asActor(context, async (tx, actor) => [
    await readCapacity(tx, actor, candidacy),
    await roomAt(tx, opening),
  ]);
  return {
    person: pair.person,
    place: { id: opening, title: pair.place.title, organisation: pair.place.organisation },
    tasks: pair.tasks.map(({ id, label, state }) => ({ id, label, fits: fitting.has(state) })),
    track2: known.state.track === "track2",
    profile: capacity?.sourceKind === "doctor" ? capacity.sourceDay : "",
    version: known.version,
    room,
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { pair, known, candidacy, opening } = await read(context, params);
  const place = {
    openingId: opening,
    // Whoever may propose is told the verdict; one question first is the least that it can be.
    verdict: pair.verdict ?? "ask",
    tasks: pair.tasks.map(({ id }) => id),
  };
  const to = caseAddress({ role: "coach" }, candidacy);
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const done = await proposePerson(tx, actor, known, place, given);
    if (done.kind === "notFound") throw new Response(null, { status: 404 });
    if (done.kind === "faults") return done.faults;
    if (done.kind === "full") return [{ field: "", key: "transition:propose.full" }];
    return done.kind === "running" ? to : `${to}?klaar=proposed`;
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function Propose() {
  const { person, place, tasks, track2, profile, version, room } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const name = sayPerson(t, person);
  const pairHref = `/matchen/${person.id}/${place.id}`;
  const form = sent
    ? { ...faultyForm(sent.given, sent.faults), version }
    : freshForm(
        {
          package: tasks.filter(({ fits }) => fits).map(({ id }) => id),
          capacityProfile: [profile],
        },
        version,
      );
  const optional = { optional: t("forms:optional") };
  const labels: Readonly<Record<string, string>> = {
    package: t("transition:field.package"),
    capacityProfile: t("transition:field.capacityProfile"),
    ownWorkImpossible: t("transition:field.ownWorkImpossible"),
    uwvOpinion: t("transition:field.uwvOpinion"),
  };
  return (
    <>
      <title>{`${t("transition:propose.title", { name })} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: `/matchen/mensen/${person.id}`, label: name },
          { href: pairHref, label: place.title },
        ]}
      />
      <PageTitle
        kind={`${place.title}, ${place.organisation}`}
        title={t("transition:propose.title", { name })}
        lead={t("transition:propose.lead", { organisation: place.organisation })}
      />
      <div className="flow">
        <Panel title={t("transition:propose.sees")} tone="water">
          <p>{t("transition:propose.seesWhat", { name: person.firstName ?? name })}</p>
          {person.ownWords ? (
            <blockquote dir="auto">{person.ownWords}</blockquote>
          ) : (
            <Notice tone="care">
              {t("transition:propose.noWords")}{" "}
              <a href={`/mensen/${person.id}/intake/over-jou`}>
                {t("transition:propose.addWords")}
              </a>
            </Notice>
          )}
        </Panel>
        {!room && (
          <Notice tone="care" title={t("transition:propose.fullTitle")}>
            <p>{t("transition:propose.full")}</p>
            <p>
              <a href={`/matchen/mensen/${person.id}`}>{t("transition:propose.elsewhere")}</a>
            </p>
          </Notice>
        )}
        {room && (
          <EditForm form={form} labelOf={(field) => labels[field]}>
            <ChoiceField
              {...choiceOf(form, "package", t)}
              kind="some"
              legend={t("transition:field.package")}
              hint={t("transition:propose.packageHint")}
              options={tasks.map(({ id, label }) => ({ value: id, label }))}
            />
            {track2 && (
              <>
                <TextField
                  {...fieldOf(form, "capacityProfile", t)}
                  type="date"
                  label={t("transition:field.capacityProfile")}
                  hint={t("transition:hint.capacityProfile")}
                />
                <SelectField
                  {...fieldOf(form, "ownWorkImpossible", t)}
                  label={t("transition:field.ownWorkImpossible")}
                  options={[
                    { value: "", label: t("transition:choose") },
                    ...(["companyDoctor", "labourExpert"] as const).map((value) => ({
                      value,
                      label: t(`transition:option.ownWorkImpossible.${value}`),
                    })),
                  ]}
                />
                <TextField
                  {...fieldOf(form, "uwvOpinion", t)}
                  {...optional}
                  type="date"
                  label={t("transition:field.uwvOpinion")}
                />
              </>
            )}
            <div className="form-buttons">
              <NextAction>{t("transition:propose.do")}</NextAction>
              <ButtonLink href={pairHref} variant="tertiary">
                {t("transition:back")}
              </ButtonLink>
            </div>
          </EditForm>
        )}
      </div>
    </>
  );
}
