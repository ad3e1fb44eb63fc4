import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { fieldOf } from "../../../access/forms/fieldOf.ts";
import { myRelations } from "../../../access/relations/myRelations.ts";
import { asActor, asEngine } from "../../../access/request/contexts.ts";
import { openingsNamed } from "../../../people/openingsNamed.ts";
import { answerOnce } from "../../../people/pages/parts/answerOnce.ts";
import { callName } from "../../../people/peopleWords.ts";
import { readCandidacy } from "../../../people/readCandidacy.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { textsContext, useTexts } from "../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { SelectField } from "../../../web/look/forms/SelectField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { caseAddress } from "../../caseAddress.ts";
import { loadCase } from "../../loadCase.ts";
import { callMeeting, possibleGuests } from "../callMeeting.ts";
import { meetingAddress } from "../meetingAddress.ts";
import { mayArrange } from "../meetingRights.ts";
import { meetingKinds, usualGuests, usualMinutes } from "../meetingWords.ts";
import { readMeetings } from "../readMeetings.ts";
import { labelOf, whereOf } from "./formOfMeeting.ts";
import { MeetingTrail } from "./parts/MeetingTrail.tsx";
import { MeetingFields } from "./parts/MeetingFields.tsx";

const asked = (search: URLSearchParams) => ({
  kind: meetingKinds.find((one) => one === search.get("wat")) ?? "met",
  attempt: search.get("poging") ?? "",
});

/** Where people of a case are called together: for what, when, who, and where. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const { t, language } = context.get(textsContext);
  const { kind, attempt } = asked(new URL(request.url).searchParams);
  const known = await asEngine(context, (tx) => loadCase(tx, candidacy, dayInTheNetherlands()));
  const one = known?.state.attempts.find(({ id, ended }) => id === attempt && !ended);
  const page =
    known && one
      ? await asActor(context, async (tx, actor) => {
          const person = await readCandidacy(tx, actor, candidacy);
          const relations = await myRelations(tx, actor, { candidacyIds: [candidacy] });
          if (!person || !mayArrange(actor, relations, one.opening)) return undefined;
          const [named] = await openingsNamed(tx, actor, language, [one.opening]);
          const before = (await readMeetings(tx, actor, candidacy)).find(
            ({ openingId }) => openingId === one.opening,
          );
          return {
            role: actor.role,
            name: callName(person, { t }),
            place: named ? `${named.title}, ${named.organisation}` : null,
            before: before ? whereOf(before) : {},
          };
        })
      : undefined;
  if (!known || !page) throw new Response(null, { status: 404 });
  const voices = possibleGuests(known, attempt);
  return { ...page, candidacy, kind, voices };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const { attempt } = asked(new URL(request.url).searchParams);
  const known = await asEngine(context, (tx) => loadCase(tx, candidacy, dayInTheNetherlands()));
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const kind = meetingKinds.find((one) => one === given["soort"]?.[0]) ?? "met";
    const done = await callMeeting(tx, actor, known, { kind, attempt }, given);
    if (done.kind === "notFound") throw new Response(null, { status: 404 });
    if (done.kind === "faults") return done.faults;
    return `${meetingAddress(actor, candidacy, done.id)}?klaar=gevraagd`;
  });
  if ("to" in answer) throw redirect(answer.to);
  return answer;
}

export default function CallMeeting() {
  const { candidacy, role, name, place, kind, voices, before } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const form = sent
    ? faultyForm(sent.given, sent.faults)
    : freshForm({
        soort: [kind],
        duur: [String(usualMinutes[kind])],
        wie: voices.filter((voice) => usualGuests[kind].includes(voice)),
        ...before,
      });
  return (
    <>
      <title>{`${t("meetings:form.title")} · Overstap`}</title>
      <MeetingTrail role={role} candidacyId={candidacy} name={name} />
      <PageTitle
        kind={place ?? name}
        title={t("meetings:form.titleWith", { name })}
        lead={t("meetings:form.lead")}
      />
      <EditForm form={form} labelOf={(field) => labelOf(field, t)}>
        <SelectField
          {...fieldOf(form, "soort", t)}
          label={t("meetings:form.kind")}
          options={meetingKinds.map((value) => ({ value, label: t(`meetings:kind.${value}`) }))}
        />
        <MeetingFields form={form} voices={voices} />
        <div className="form-buttons">
          <NextAction>{t("meetings:form.do")}</NextAction>
          <ButtonLink href={caseAddress({ role }, candidacy)} variant="tertiary">
            {t("transition:back")}
          </ButtonLink>
        </div>
      </EditForm>
    </>
  );
}
