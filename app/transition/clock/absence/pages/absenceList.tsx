import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { onceOnly } from "../../../../access/onceOnly/onceOnly.ts";
import { EditForm } from "../../../../access/forms/EditForm.tsx";
import { asActor, asEngine } from "../../../../access/request/contexts.ts";
import { dayInTheNetherlands } from "../../../../platform/clock.ts";
import { freshForm } from "../../../../platform/forms/formState.ts";
import { givenIn, oneOf } from "../../../../platform/forms/given.ts";
import { readForm } from "../../../../platform/forms/readForm.ts";
import { decodeText } from "../../../../platform/spreadsheet/delimited/decodeText.ts";
import { inDays } from "../../../../platform/texts/formats.ts";
import { textsContext, useTexts } from "../../../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../../../web/look/Button.tsx";
import { FileField } from "../../../../web/look/forms/FileField.tsx";
import { TextAreaField } from "../../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../../web/look/NextAction.tsx";
import { Notice } from "../../../../web/look/Notice.tsx";
import { PageTitle } from "../../../../web/look/PageTitle.tsx";
import { Panel } from "../../../../web/look/Panel.tsx";
import { loadCases } from "../../../loadCase.ts";
import { clockAddress } from "../../clockAddress.ts";
import { ABSENCE_PATH, LARGEST_LIST } from "../absenceAddress.ts";
import { changeOf, matchAbsence } from "../matchAbsence.ts";
import { type AbsenceFault, readAbsenceList } from "../readAbsenceList.ts";
import { AbsenceNotTaken, storeAbsence } from "../storeAbsence.ts";

/** Taking in who is on sick leave since when, from a list: looked at first, all of it or nothing. */
export function loader({ request }: LoaderFunctionArgs) {
  return { done: new URL(request.url).searchParams.get("klaar") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const given = givenIn(form);
  const { t } = context.get(textsContext);
  const today = dayInTheNetherlands();
  const file = form.get("bestand");
  const filled = file instanceof File && file.size > 0;
  if (filled && file.size > LARGEST_LIST) throw new Response(null, { status: 413 });
  const text = filled
    ? decodeText(new Uint8Array(await file.arrayBuffer()))
    : oneOf(given, "lijst");
  const read = readAbsenceList(text, today);
  // What may hold a number or a diagnosis is not sent back to the page.
  if (read.faults) {
    return data({ faults: read.faults, preview: null, text: "", taken: false }, { status: 400 });
  }
  const { matched, unknown } = await asActor(context, (tx, actor) =>
    matchAbsence(tx, actor, read.lines),
  );
  const ids = matched.map(({ candidacyId }) => candidacyId);
  const cases = await asEngine(context, (tx) => loadCases(tx, ids, today));
  let taken = false;
  if (oneOf(given, "doen") === "vast") {
    try {
      const to = await asActor(context, (tx, actor) =>
        onceOnly(tx, actor, given, async () => {
          const count = await storeAbsence(tx, actor, cases, matched, t("clock:absence.because"));
          return `${ABSENCE_PATH}?klaar=${count}`;
        }),
      );
      if (to !== undefined) throw redirect(to);
    } catch (error) {
      if (!(error instanceof AbsenceNotTaken)) throw error;
      taken = true;
    }
  }
  const preview = {
    matched: matched.map((one) => {
      const known = cases.get(one.candidacyId);
      return {
        ...one,
        change: changeOf(known, one.firstSickDay),
        before: known?.state.clock.firstSickDay ?? null,
      };
    }),
    unknown,
  };
  return { faults: null, preview, text, taken };
}

export default function AbsenceList() {
  const { done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const title = t("clock:absence.title");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <PageTitle title={title} lead={t("clock:absence.lead")} />
      {done !== null && !sent && (
        <Notice tone="done" announce>
          {t("clock:absence.done", { count: Number(done) || 0 })}
        </Notice>
      )}
      <div className="flow">
        {sent?.taken && (
          <Notice tone="alarm" announce>
            {t("clock:absence.notTaken")}
          </Notice>
        )}
        {sent?.faults && <Faults faults={sent.faults} />}
        {sent?.preview ? <Preview preview={sent.preview} text={sent.text} /> : <AskForList />}
      </div>
    </>
  );
}

function AskForList() {
  const { t } = useTexts();
  return (
    <>
      <Panel title={t("clock:absence.columns")} tone="water">
        <p>{t("clock:absence.columnsWhat")}</p>
        <p className="kept-lines">{t("clock:absence.example")}</p>
        <p>{t("clock:absence.no")}</p>
      </Panel>
      <EditForm form={freshForm({})} file>
        <FileField
          name="bestand"
          label={t("clock:absence.file")}
          hint={t("clock:absence.fileHint")}
          accept=".csv,.txt,text/csv"
          largest={LARGEST_LIST}
          tooLarge={t("clock:absence.tooLarge")}
        />
        <TextAreaField
          name="lijst"
          id="lijst"
          rows={4}
          label={t("clock:absence.paste")}
          optional={t("forms:optional")}
        />
        <div className="form-buttons">
          <NextAction name="doen" value="kijk">
            {t("clock:absence.look")}
          </NextAction>
        </div>
      </EditForm>
    </>
  );
}

function Faults({ faults }: { faults: readonly AbsenceFault[] }) {
  const { t } = useTexts();
  return (
    <Notice tone="alarm" title={t("clock:absence.faults")} announce>
      <ul className="bullets">
        {faults.slice(0, 50).map(({ line, column, code, what }) => (
          <li key={`${line}${column}${code}${what}`}>
            {column === "" ? t("clock:absence.atHeader") : t("clock:absence.at", { line, column })}{" "}
            {t(`clock:absence.fault.${code}`, { what: what ?? "" })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Found = NonNullable<NonNullable<ReturnType<typeof useActionData<typeof action>>>["preview"]>;

function Preview({ preview, text }: { preview: Found; text: string }) {
  const { t, language } = useTexts();
  const { matched, unknown } = preview;
  const changes = matched.filter(({ change }) => change === "starts" || change === "moves");
  return (
    <>
      {matched.length > 0 && (
        <Panel title={t("clock:absence.preview", { count: matched.length })}>
          <ul className="link-rows">
            {matched.map(
              ({ line, firstName, lastName, firstSickDay, change, before, candidacyId }) => (
                <li key={line}>
                  <a href={clockAddress("sendingEmployer", candidacyId, "clock")}>
                    {firstName} {lastName}
                  </a>
                  <span>
                    {t(`clock:absence.change.${change}`, {
                      day: inDays(firstSickDay, language),
                      from: before === null ? "" : inDays(before, language),
                    })}
                  </span>
                </li>
              ),
            )}
          </ul>
        </Panel>
      )}
      {unknown.length > 0 && (
        <Panel title={t("clock:absence.unknown", { count: unknown.length })}>
          <p>{t("clock:absence.unknownWhy")}</p>
          <ul className="bullets">
            {unknown.map(({ line, firstName, lastName }) => (
              <li key={line}>
                {t("clock:absence.line", { line })} {firstName} {lastName}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <EditForm form={freshForm({})}>
        <textarea name="lijst" defaultValue={text} hidden readOnly />
        <div className="form-buttons">
          {changes.length > 0 && (
            <NextAction name="doen" value="vast" icon="check">
              {t("clock:absence.do", { count: changes.length })}
            </NextAction>
          )}
          <ButtonLink href={ABSENCE_PATH} variant="tertiary">
            {t("clock:absence.other")}
          </ButtonLink>
        </div>
      </EditForm>
    </>
  );
}
