import { attemptOf } from "@overstap/engine/transition/caseState.ts";
import { chances, wagePayers } from "@overstap/engine/transition/caseWords.ts";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { keepDraft } from "../../../access/drafts/keepDraft.ts";
import { backToForm } from "../../../access/forms/backToForm.ts";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { openForm } from "../../../access/forms/openForm.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { faultyForm } from "../../../platform/forms/formState.ts";
import { readGiven } from "../../../platform/forms/given.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { caseAddress } from "../../caseAddress.ts";
import { tasksOfAttempt } from "../../tasksOfAttempt.ts";
import { agreementAddress, draftName } from "../agreementAddress.ts";
import { givenOf, readAgreementForm } from "../agreementForm.ts";
import { writesAgreement } from "../layAgreement.ts";
import { readDraftFromCase } from "../readGrounds.ts";
import { isBegun } from "../tryEvents.ts";
import { AgreementFields } from "./parts/AgreementFields.tsx";
import { knownTo, nameAttempt, readAgreementPage } from "./readAgreementPage.ts";

/** The form of an agreement: filled from the case at first, from what holds when it is changed. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const page = await readAgreementPage(context, candidacy, searchParams.get("poging"));
  const known = await knownTo(context, candidacy);
  const { seen } = page ?? {};
  if (!page || !seen?.writes || !known) throw new Response(null, { status: 404 });
  nameAttempt(request, seen.attempt);
  const words = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    const attempt = attemptOf(known.state, seen.attempt);
    const text = attempt?.amendment?.text ?? attempt?.agreement;
    const drafted = text
      ? undefined
      : await readDraftFromCase(tx, actor, known, seen.attempt, words);
    const record = givenOf(text ?? drafted ?? {});
    return {
      ...page,
      seen,
      form: await openForm(tx, actor, draftName(seen.attempt), record, known.version),
      tasks: await tasksOfAttempt(tx, actor, known, seen.attempt, words.language),
      begun: isBegun(known, seen.attempt),
      first: text === undefined,
      part:
        searchParams.get("deel") === "duur" && isBegun(known, seen.attempt) ? "duration" : "all",
    };
  });
}

/** Keeps what was filled in, and leads on to how it will be signed. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const given = await readGiven(request);
  const known = await knownTo(context, candidacy);
  const attempt = searchParams.get("poging") ?? "";
  const faults = await asActor(context, async (tx, actor) => {
    if (!known || !(await writesAgreement(tx, actor, known, attempt))) {
      throw new Response(null, { status: 404 });
    }
    const tasks = await tasksOfAttempt(tx, actor, known, attempt);
    const read = readAgreementForm(
      given,
      tasks.map(({ id }) => id),
    );
    if (read.faults) return read.faults;
    await keepDraft(tx, actor.account, draftName(attempt), given);
    return [];
  });
  if (faults.length === 0) {
    throw redirect(agreementAddress("coach", candidacy, "preview", { poging: attempt }));
  }
  const back = await backToForm(request, context, given, faults);
  if (back) throw back;
  return { given, faults };
}

export default function WriteAgreement() {
  const {
    id,
    role,
    name,
    seen,
    form: opened,
    tasks,
    begun,
    first,
    part,
  } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const form = sent
    ? { ...faultyForm(sent.given, sent.faults), draft: opened.draft, keptAt: null }
    : opened;
  const title = t(
    part === "duration"
      ? "agreement:durationTitle"
      : begun
        ? "agreement:changeTitle"
        : "agreement:writeTitle",
  );
  const back = agreementAddress(role, id, "see", { poging: seen.attempt });
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: "/mensen", label: t("people:list.title") },
          { href: caseAddress({ role }, id), label: t("transition:title", { name }) },
          { href: back, label: t("agreement:title", { name }) },
        ]}
      />
      <PageTitle
        kind={seen.place ? `${name}, ${seen.place.title}` : name}
        title={title}
        lead={t(begun ? "agreement:changeLead" : "agreement:writeLead")}
      />
      <div className="flow">
        {first && form.keptAt === null && form.faults.length === 0 && (
          <Notice>{t("agreement:fromCase")}</Notice>
        )}
        <EditForm form={form} labelOf={(field) => labels(field)}>
          <AgreementFields
            form={form}
            part={part as "all"}
            tasks={tasks}
            payers={wagePayers}
            chances={chances}
          />
          <div className="form-buttons">
            <NextAction icon="eye">{t("agreement:toPreview")}</NextAction>
            <ButtonLink href={back} variant="tertiary">
              {t("transition:back")}
            </ButtonLink>
          </div>
        </EditForm>
      </div>
    </>
  );

  function labels(field: string): string | undefined {
    const say = t as unknown as (key: string) => string;
    if (field === "") return undefined;
    if (field === "buildUpFrom") return t("agreement:field.buildUp");
    if (field === "buddies" || field === "evaluations") return t(`agreement:field.${field}`);
    return say(`transition:field.${field}`);
  }
}
