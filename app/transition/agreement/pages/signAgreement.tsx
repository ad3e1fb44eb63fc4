import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from "react-router";
import { EditForm } from "../../../access/forms/EditForm.tsx";
import { choiceOf, fieldOf, tickOf } from "../../../access/forms/fieldOf.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor, servicesContext } from "../../../access/request/contexts.ts";
import { receiveFile } from "../../../platform/files/receiveFile.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { faultyForm, freshForm } from "../../../platform/forms/formState.ts";
import { type Given, givenIn, oneOf } from "../../../platform/forms/given.ts";
import { readForm } from "../../../platform/forms/readForm.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { CheckField, ChoiceField } from "../../../web/look/forms/ChoiceField.tsx";
import { FileField } from "../../../web/look/forms/FileField.tsx";
import { TextAreaField } from "../../../web/look/forms/TextField.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { ReadAloud } from "../../../web/look/ReadAloud.tsx";
import { caseAddress } from "../../caseAddress.ts";
import { agreementAddress } from "../agreementAddress.ts";
import { LARGEST_PAPER, paperKinds } from "../paperLimits.ts";
import { signAgreement, waysOf } from "../signAgreement.ts";
import { AgreementText } from "./parts/AgreementText.tsx";
import { TermChanges } from "./parts/TermChanges.tsx";
import { knownTo, nameAttempt, readAgreementPage } from "./readAgreementPage.ts";

/** The text that waits, to be read and signed; where it is asked, in another's voice. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const page = await readAgreementPage(context, candidacy, searchParams.get("poging"));
  const { seen } = page ?? {};
  const voice = searchParams.get("stem") ?? "";
  const one = seen?.can.find((can) => can.type === "signed" && can.voice === voice);
  // Who has signed already, or may not, is shown what was agreed.
  if (!page || !seen?.current) throw new Response(null, { status: 404 });
  nameAttempt(request, seen.attempt);
  if (!one) {
    throw redirect(agreementAddress(page.role, candidacy, "see", { poging: seen.attempt }));
  }
  return {
    ...page,
    seen,
    current: seen.current,
    voice,
    onBehalf: one.onBehalf,
    ways: waysOf(one.onBehalf, voice, page.role),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const { searchParams } = new URL(request.url);
  const asked = {
    attempt: searchParams.get("poging") ?? "",
    voice: searchParams.get("stem") ?? "",
  };
  const form = await readForm(request);
  const given = givenIn(form);
  const known = await knownTo(context, candidacy);
  const { scanner } = context.get(servicesContext);
  const paper =
    oneOf(given, "how") === "on-paper"
      ? await receiveFile(form.get("bestand"), {
          largest: LARGEST_PAPER,
          kinds: paperKinds,
          scanner,
        })
      : undefined;
  const file = paper?.fault
    ? { fault: { field: "bestand", ...paper.fault } as Fault }
    : paper?.file && { file: paper.file };
  let answer: { given: Given; faults: readonly Fault[]; changed: boolean } | undefined;
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      const done = await signAgreement(tx, actor, known, asked, given, file);
      switch (done.kind) {
        case "signed":
          return agreementAddress(actor.role, candidacy, "see", {
            poging: asked.attempt,
            klaar: "signed",
          });
        case "changed":
          answer = { given, faults: [], changed: true };
          return undefined;
        case "faults":
          answer = { given, faults: done.faults, changed: false };
          return undefined;
        case "notFound":
          throw new Response(null, { status: 404 });
      }
    }),
  );
  if (to !== undefined) throw redirect(to);
  const status = answer?.changed ? 409 : 400;
  return data(answer ?? { given, faults: [], changed: false }, { status });
}

export default function SignAgreement() {
  const { id, role, name, seen, current, voice, onBehalf, ways } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t } = useTexts();
  const own = role === "candidate";
  const form = sent ? faultyForm(sent.given, sent.faults) : freshForm({ how: [ways[0]!] });
  const seenText = sent?.given["tekst"]?.[0];
  const read = seen.versions.find(({ eventNumber }) => String(eventNumber) === seenText);
  const title = own
    ? t("agreement:candidate.signTitle")
    : onBehalf
      ? t("agreement:signForTitle", { voice: t(`access:role.${voice as "coach"}`) })
      : t("agreement:signTitle");
  const back = agreementAddress(role, id, "see", { poging: seen.attempt });
  const most = LARGEST_PAPER / 1024 / 1024;
  const byPaper = ways.includes("on-paper");
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={
          own
            ? [
                { href: caseAddress({ role }, id), label: t("transition:candidate.title") },
                { href: back, label: t("agreement:candidate.title") },
              ]
            : [
                { href: "/mensen", label: t("people:list.title") },
                { href: caseAddress({ role }, id), label: t("transition:title", { name }) },
                { href: back, label: t("agreement:title", { name }) },
              ]
        }
      />
      <PageTitle
        kind={seen.place ? `${seen.place.title}, ${seen.place.organisation}` : undefined}
        title={title}
        lead={t(
          own
            ? "agreement:candidate.signLead"
            : onBehalf
              ? "agreement:signForLead"
              : "agreement:signLead",
        )}
        actions={
          own && (
            <ReadAloud
              label={t("matching:candidate.mine.readAloud")}
              stopLabel={t("matching:candidate.mine.stop")}
              target="tekst"
            />
          )
        }
      />
      <div className="flow">
        {sent?.changed && read && (
          <Notice
            tone="care"
            announce
            title={t(own ? "agreement:candidate.changed.title" : "agreement:changed.title")}
          >
            <p>{t(own ? "agreement:candidate.changed.text" : "agreement:changed.text")}</p>
            <TermChanges before={read.text} after={current.text} tasks={seen.taskNames} own={own} />
          </Notice>
        )}
        <Panel
          id="tekst"
          title={
            own
              ? t("agreement:candidate.version", { number: current.number })
              : t("agreement:version", { number: current.number })
          }
        >
          <AgreementText text={current.text} seen={seen} own={own} />
        </Panel>
        {current.text.money === undefined && (
          <Notice tone="care">
            {t(own ? "agreement:candidate.signNone" : "agreement:signNone")}
          </Notice>
        )}
        <EditForm form={form} file>
          <input type="hidden" name="tekst" value={current.eventNumber} />
          {ways.length > 1 ? (
            <ChoiceField
              {...choiceOf(form, "how", t)}
              kind="one"
              legend={t(
                own ? "agreement:candidate.how" : onBehalf ? "agreement:howFor" : "agreement:how",
              )}
              options={ways.map((value) => ({
                value,
                label: own
                  ? t(`agreement:candidate.how.${value as "self"}`)
                  : t(`agreement:how.${value}`),
              }))}
            />
          ) : (
            <input type="hidden" name="how" value={ways[0]} />
          )}
          {byPaper && (
            <div className="by-paper">
              <FileField
                name="bestand"
                id="bestand"
                label={t("agreement:paper")}
                hint={t("agreement:paperHint", { most })}
                error={fieldOf(form, "bestand", t).error}
                accept=".pdf,.jpg,.jpeg,.png,.heic,.webp"
                largest={LARGEST_PAPER}
                tooLarge={t("agreement:paperTooLarge", { most })}
              />
              <p>
                <a href={agreementAddress(role, id, "pdf", { poging: seen.attempt })}>
                  {t("agreement:paperPrint")}
                </a>
              </p>
            </div>
          )}
          {onBehalf && (
            <TextAreaField
              {...fieldOf(form, "words", t)}
              rows={3}
              maxLength={2000}
              label={t("agreement:howKnown")}
              hint={t("agreement:howKnownHint")}
              optional={t("forms:optional")}
            />
          )}
          {!byPaper && !onBehalf && <p className="quiet">{t("agreement:paperToCoach")}</p>}
          <CheckField
            {...tickOf(form, "read", t)}
            label={
              own
                ? t("agreement:candidate.read")
                : onBehalf
                  ? t("agreement:readFor")
                  : t("transition:field.read")
            }
          />
          <div className="form-buttons">
            <NextAction icon="signature">
              {own
                ? t("agreement:candidate.doSign")
                : onBehalf
                  ? t("agreement:doRecord")
                  : t("agreement:doSign")}
            </NextAction>
            <ButtonLink href={back} variant="tertiary">
              {own ? t("agreement:candidate.notNow") : t("transition:back")}
            </ButtonLink>
          </div>
        </EditForm>
      </div>
    </>
  );
}
