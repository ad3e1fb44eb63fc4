import type { Agreement } from "@overstap/engine/transition/caseEvent.ts";
import { attemptOf } from "@overstap/engine/transition/caseState.ts";
import { signatories } from "@overstap/engine/transition/caseWords.ts";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { readDraft } from "../../../access/drafts/keepDraft.ts";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { asActor } from "../../../access/request/contexts.ts";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { CheckField } from "../../../web/look/forms/ChoiceField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { caseAddress } from "../../caseAddress.ts";
import { tasksOfAttempt } from "../../tasksOfAttempt.ts";
import { agreementAddress, draftName } from "../agreementAddress.ts";
import { agreementEffects } from "../agreementEffects.ts";
import { readAgreementForm } from "../agreementForm.ts";
import { layAgreement } from "../layAgreement.ts";
import { eventsOfText, tryEvents } from "../tryEvents.ts";
import { AgreementText } from "./parts/AgreementText.tsx";
import { EffectList } from "./parts/EffectList.tsx";
import { TermChanges } from "./parts/TermChanges.tsx";
import { knownTo, nameAttempt, readAgreementPage } from "./readAgreementPage.ts";

/** An agreement as it will be signed, with what it brings about: before anybody sees it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const page = await readAgreementPage(context, candidacy, searchParams.get("poging"));
  const known = await knownTo(context, candidacy);
  const { seen } = page ?? {};
  if (!page || !seen?.writes || !known) throw new Response(null, { status: 404 });
  nameAttempt(request, seen.attempt);
  const { language } = context.get(textsContext);
  const write = agreementAddress("coach", candidacy, "write", { poging: seen.attempt });
  return asActor(context, async (tx, actor) => {
    const draft = await readDraft(tx, actor, draftName(seen.attempt));
    const tasks = await tasksOfAttempt(tx, actor, known, seen.attempt, language);
    const read =
      draft &&
      readAgreementForm(
        draft.given,
        tasks.map(({ id }) => id),
      );
    // Nothing was filled in, or something of the place has gone since: back to where it is mended.
    if (!read?.fields) throw redirect(write);
    const said = eventsOfText(known, actor, seen.attempt, read.fields);
    const tried = tryEvents(known, actor, said);
    const before = attemptOf(known.state, seen.attempt);
    const signed = before?.startedOn
      ? (before.amendment?.signatures ?? {})
      : (before?.signatures ?? {});
    return {
      ...page,
      seen,
      write,
      text: read.fields as unknown as Agreement,
      before: before?.agreement ?? null,
      effects: tried.after
        ? agreementEffects(known.state, tried.after, seen.attempt, known.on)
        : null,
      refused: tried.refused
        ? {
            code: tried.refused.code,
            // Whoever signed and is not the writer takes it back themselves.
            signed: signatories.filter(
              (voice) => signed[voice] !== undefined && voice !== actor.role,
            ),
          }
        : null,
      signsToo: signatories.some((voice) => voice === actor.role),
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const attempt = new URL(request.url).searchParams.get("poging") ?? "";
  const known = await knownTo(context, candidacy);
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const done = await layAgreement(tx, actor, known, attempt, given);
    switch (done.kind) {
      case "laid":
        return agreementAddress("coach", candidacy, "see", { poging: attempt, klaar: "laid" });
      case "noDraft":
        return agreementAddress("coach", candidacy, "see", { poging: attempt });
      case "faults":
        return done.faults;
      case "notFound":
        throw new Response(null, { status: 404 });
    }
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function PreviewAgreement() {
  const { id, role, name, version, seen, write, text, before, effects, refused, signsToo } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const title = t("agreement:previewTitle");
  const form = sent ? { ...faultyForm(sent.given, sent.faults), version } : freshForm({}, version);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[
          { href: "/mensen", label: t("people:list.title") },
          { href: caseAddress({ role }, id), label: t("transition:title", { name }) },
          {
            href: agreementAddress(role, id, "see", { poging: seen.attempt }),
            label: t("agreement:title", { name }),
          },
        ]}
      />
      <PageTitle
        kind={seen.place ? `${name}, ${seen.place.title}` : name}
        title={title}
        lead={t("agreement:previewLead")}
      />
      <div className="flow">
        <Panel title={seen.place?.title ?? t("agreement:title", { name })}>
          <AgreementText text={text} seen={seen} own={false} />
        </Panel>
        {before && (
          <Panel title={t("agreement:versions.changed")}>
            <TermChanges before={before} after={text} tasks={seen.taskNames} own={false} />
          </Panel>
        )}
        {effects && (
          <Panel title={t("agreement:effects")} tone="water">
            <EffectList effects={effects} name={name} first={before === null} />
          </Panel>
        )}
        {refused &&
          (refused.code === "signed-is-frozen" && refused.signed.length > 0 ? (
            <Notice tone="care" title={t("agreement:refused.signed.title")}>
              {t("agreement:refused.signed.text", {
                voices: refused.signed.map((voice) => t(`access:role.${voice}`)).join(", "),
              })}
            </Notice>
          ) : (
            <Notice tone="care" title={t("agreement:refused.title")}>
              {t(`transition:refusal.${refused.code}`)}
            </Notice>
          ))}
        <EditForm form={form}>
          {effects && signsToo && <CheckField name="meteen" label={t("agreement:signAtOnce")} />}
          <div className="form-buttons">
            {effects && <NextAction icon="check">{t("agreement:lay")}</NextAction>}
            <ButtonLink href={write} icon="pencil">
              {t("agreement:edit")}
            </ButtonLink>
          </div>
        </EditForm>
      </div>
    </>
  );
}
