import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { NextAction } from "../../../web/look/NextAction.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Panel } from "../../../web/look/Panel.tsx";
import { ReadAloud } from "../../../web/look/ReadAloud.tsx";
import { caseAddress } from "../../caseAddress.ts";
import { SayWrong } from "../../evaluation/pages/parts/SayWrong.tsx";
import { agreementAddress } from "../agreementAddress.ts";
import { AgreementActions } from "./parts/AgreementActions.tsx";
import { AgreementText } from "./parts/AgreementText.tsx";
import { SignatureList } from "./parts/SignatureList.tsx";
import { AgreementVersions } from "./parts/AgreementVersions.tsx";
import { readAgreementPage } from "./readAgreementPage.ts";

const notices = ["laid", "signed", "withdrawn"] as const;

/** What is agreed about a place: the text, who signed it, and every version of it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const page = await readAgreementPage(
    context,
    params["candidacy"] ?? "",
    searchParams.get("poging"),
  );
  if (!page) throw new Response(null, { status: 404 });
  const done = searchParams.get("klaar");
  return { ...page, done: notices.find((one) => one === done) ?? null };
}

export default function AgreementPage() {
  const { id, role, name, seen, done } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const own = role === "candidate";
  const title = own ? t("agreement:candidate.title") : t("agreement:title", { name });
  const back = caseAddress({ role }, id);
  const to = (page: "write" | "sign" | "pdf", more = {}) =>
    agreementAddress(role, id, page, { poging: seen?.attempt, ...more });
  const current = seen?.current;
  const sayable = (type: string) => seen?.can.filter((one) => one.type === type) ?? [];
  const mine = sayable("signed").find(({ onBehalf }) => !onBehalf);
  const others = sayable("signed").filter(({ onBehalf }) => onBehalf);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={
          own
            ? [{ href: back, label: t("transition:candidate.title") }]
            : [
                { href: "/mensen", label: t("people:list.title") },
                { href: back, label: t("transition:title", { name }) },
              ]
        }
      />
      <PageTitle
        kind={seen?.place ? `${seen.place.title}, ${seen.place.organisation}` : undefined}
        title={title}
        lead={t(own ? "agreement:candidate.lead" : "agreement:lead")}
        actions={
          own &&
          current && (
            <ReadAloud
              label={t("matching:candidate.mine.readAloud")}
              stopLabel={t("matching:candidate.mine.stop")}
              target="tekst"
            />
          )
        }
      />
      {done && (
        <Notice tone="done" announce>
          {own && done !== "laid" ? t(`agreement:candidate.${done}`) : t(`agreement:${done}`)}
        </Notice>
      )}
      {!seen || !current ? (
        <EmptyState
          title={t(own ? "agreement:candidate.none.title" : "agreement:none.title")}
          action={
            seen?.writes ? (
              <NextAction href={to("write")}>{t("agreement:write")}</NextAction>
            ) : (
              <ButtonLink href={back}>{t("transition:back")}</ButtonLink>
            )
          }
        >
          {t(own ? "agreement:candidate.none.text" : "agreement:none.text")}
        </EmptyState>
      ) : (
        <div className="flow">
          <Panel
            id="tekst"
            tone="water"
            title={
              current.state === "waits" ? t("agreement:state.waits") : t("agreement:state.holds")
            }
            aside={
              <span className="quiet small">
                {own
                  ? t("agreement:candidate.version", { number: current.number })
                  : t("agreement:version", { number: current.number })}
              </span>
            }
          >
            {seen.holding && seen.holding.number !== current.number && (
              <Notice>
                {own
                  ? t("agreement:candidate.waitsWhileHolds")
                  : t("agreement:waitsWhileHolds", { number: seen.holding.number })}
              </Notice>
            )}
            <AgreementText text={current.text} seen={seen} own={own} />
            <div className="form-buttons">
              {mine && (
                <NextAction href={to("sign", { stem: mine.voice })} icon="signature">
                  {t(own ? "agreement:candidate.sign" : "agreement:sign")}
                </NextAction>
              )}
              <ButtonLink href={to("pdf")} icon="file-type-pdf">
                {t(own ? "agreement:candidate.pdf" : "agreement:pdf")}
              </ButtonLink>
            </div>
            {own && mine && <p className="quiet">{t("agreement:candidate.question")}</p>}
          </Panel>
          {current.kind !== "extension" && (
            <Panel
              title={t(own ? "agreement:candidate.signatures" : "agreement:signatures")}
              id="handtekeningen"
            >
              <SignatureList version={current} signatories={seen.signatories} own={own} />
              {others.length > 0 && (
                <ul className="link-rows">
                  {others.map(({ voice }) => (
                    <li key={voice}>
                      <a href={to("sign", { stem: voice })}>
                        {t("agreement:signFor", { voice: t(`access:role.${voice!}`) })}
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
          )}
          <AgreementActions id={id} role={role} seen={seen} />
          {seen.begun && !seen.ended && <SayWrong role={role} id={id} attempt={seen.attempt} />}
          <AgreementVersions id={id} role={role} seen={seen} />
        </div>
      )}
    </>
  );
}
