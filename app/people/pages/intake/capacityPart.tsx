import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { ConflictChoice } from "../../../access/forms/ConflictChoice.tsx";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { filesOf } from "../../../access/files/filesOf.ts";
import { HeldFields } from "../../../access/forms/HeldFields.tsx";
import { asActor } from "../../../access/request/contexts.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../../web/look/Button.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { chosenFile } from "../../capacity/chosenFile.ts";
import { listOlderLists } from "../../capacity/olderLists.ts";
import { mayState } from "../../capacityRule.ts";
import type { OwnSection } from "../../capacity/askedOfPerson.ts";
import { openStep } from "../../intake/openStep.ts";
import { capacityStep } from "../../intake/steps.ts";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { useItemWords } from "../history/useItemWords.ts";
import { answerStep } from "./answerStep.ts";
import { DocumentFields } from "./fields/DocumentFields.tsx";
import { OlderListFields } from "./fields/OlderListFields.tsx";
import { OwnPartFields } from "./fields/OwnPartFields.tsx";
import { intakeAddress, LATER } from "./intakeAddress.ts";
import { StepHead } from "./StepHead.tsx";

/** One way to state what somebody can bear: a doctor's document, or a part that they tell themselves. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "", part = "" } = params;
  const step = capacityStep(part);
  return asActor(context, async (tx, actor) => {
    const opened = step && (await openStep(tx, actor, candidacy, step));
    const seen = opened && (await readCandidacy(tx, actor, candidacy));
    if (!seen) throw new Response(null, { status: 404 });
    const { form, progress, intake } = opened;
    const own = part.startsWith("zelf-");
    const sourceKind = own ? ("person" as const) : ("doctor" as const);
    const wanted = { sourceKind, basis: "partial" as const };
    // What may not be written, a form would only promise.
    if (!mayState(actor.role, intake.groups.capacity, wanted)) {
      throw redirect(intakeAddress(actor.role, candidacy, "belastbaarheid"));
    }
    const fresh = new URL(request.url).searchParams.has("nieuw") && form.keptAt === null;
    const files = part === "document" ? await filesOf(tx, candidacy, "capacity") : [];
    const { capacity } = intake.groups;
    const stated = capacity?.sourceKind === "doctor" ? capacity : undefined;
    const record = fresh ? { ...form, given: {} } : form;
    const file = chosenFile(record, files, stated, fresh);
    return {
      id: candidacy,
      role: actor.role,
      part,
      form: file ? { ...record, given: { ...record.given, fileId: [file] } } : record,
      progress: intake.writes.has("wishes") ? progress : undefined,
      files: files.map(({ id, name }) => ({ id, name })),
      lists: part === "oude-lijst" ? await listOlderLists(tx, actor) : [],
      seen: { firstName: seen.firstName, identity: seen.identity, reference: seen.reference },
    };
  });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "", part = "" } = params;
  const step = capacityStep(part);
  if (!step) throw new Response(null, { status: 404 });
  const answer = await answerStep(context, request, candidacy, step);
  if (answer instanceof Response) return answer;
  return "to" in answer ? redirect(answer.to) : data(answer, { status: answer.status });
}

export default function CapacityPart() {
  const loaded = useLoaderData<typeof loader>();
  const { id, role, part, progress, files, lists, seen } = loaded;
  const sent = useActionData<typeof action>();
  const spoken = useTexts();
  const { t } = spoken;
  const words = useItemWords();
  const form = sent ? { ...loaded.form, ...sent.form } : loaded.form;
  const section = Number(part.replace("zelf-", "")) as OwnSection;
  const own = part.startsWith("zelf-");
  const back = intakeAddress(role, id, "belastbaarheid");
  return (
    <>
      <StepHead
        id={id}
        by={role}
        step="belastbaarheid"
        progress={progress}
        part={
          own
            ? {
                title: t(`people:candidate.section.${section}`),
                lead: t("people:candidate.own.partLead"),
              }
            : part === "document"
              ? { title: t("people:intake.document"), lead: t("people:intake.documentHow") }
              : { title: t("people:older.step"), lead: t("people:older.stepLead") }
        }
        name={callName(seen, spoken)}
      />
      {part === "oude-lijst" && (
        <p>
          {lists.length === 0 && t("people:older.needed")}{" "}
          <a href="/mensen/oude-lijsten">{t("people:older.title")}</a>
        </p>
      )}
      <EditForm form={form} labelOf={words.label} className={!own ? "form form-wide" : "form"}>
        {sent?.conflict ? (
          <>
            <ConflictChoice conflict={sent.conflict} labelOf={words.label} wordsOf={words.typed} />
            <HeldFields given={form.given} />
          </>
        ) : (
          <>
            {own && <OwnPartFields form={form} section={section} />}
            {part === "document" && <DocumentFields form={form} files={files} />}
            {part === "oude-lijst" && <OlderListFields form={form} lists={lists} />}
          </>
        )}
        <div className="form-buttons">
          <NextAction icon={own ? "arrow-right" : "check"}>
            {t(own ? "people:candidate.intake.save" : "forms:save")}
          </NextAction>
          <ButtonLink href={back} variant="tertiary">
            {t("people:intake.cancel")}
          </ButtonLink>
          {own && (
            <Button name={LATER} value="yes" variant="tertiary" icon="clock">
              {t("people:candidate.intake.later")}
            </Button>
          )}
        </div>
      </EditForm>
    </>
  );
}
