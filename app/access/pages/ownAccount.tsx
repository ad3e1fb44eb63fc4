import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useLoaderData,
} from "react-router";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { FactList } from "../../web/look/FactList.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { hasNoMail } from "../invitations/noMail.ts";
import { findPassword } from "../password/changePassword.ts";
import { actorOf, servicesContext, sessionOf } from "../request/contexts.ts";
import { readSecondSteps } from "../secondStep/secondSteps.ts";
import { endSession, endSessions, listSessions } from "../sessions/listSessions.ts";
import { SessionsPanel } from "./account/SessionsPanel.tsx";

const PATH = "/account";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { database } = context.get(servicesContext);
  const actor = actorOf(context);
  const session = sessionOf(context);
  const has = await readSecondSteps(database, actor.account);
  return {
    name: actor.name,
    email: actor.email,
    demonstration: session.demonstration,
    hasPassword: await database.as("overstap_accounts", undefined, async (tx) => {
      return (await findPassword(tx, actor.account)) !== undefined;
    }),
    hasSecondStep: has.app !== null || has.passkeys.length > 0,
    codesLeft: has.codesLeft,
    here: session.id,
    sessions: await listSessions(database, actor.account),
    done: new URL(request.url).searchParams.get("klaar"),
  };
}

/** Signs out one other browser, or all of them. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { database } = context.get(servicesContext);
  const { account } = actorOf(context);
  const here = sessionOf(context);
  const given = await readGiven(request);
  const way = oneOf(given, "doe");
  if (way === "anderen") {
    await endSessions(database, account, here.id);
    return redirect(`${PATH}?klaar=uitgelogd`);
  }
  if (way !== "uitloggen") throw new Response(null, { status: 400 });
  const id = oneOf(given, "sessie");
  // Twice is once: whoever pressed twice sees that it is done. The own browser has its own button.
  if (id !== here.id) await endSession(database, account, id);
  return redirect(`${PATH}?klaar=uitgelogd`);
}

const done = ["uitgelogd", "wachtwoord"] as const;

/** Whose account this is, how it signs in, and where it is signed in now. */
export default function OwnAccount() {
  const loaded = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const said = done.find((one) => one === loaded.done);
  return (
    <>
      <title>{`${t("access:account.title")} · Overstap`}</title>
      <PageTitle title={t("access:account.title")} lead={t("access:account.lead")} />
      <div className="flow">
        {said && (
          <Notice tone="done" announce>
            {t(`access:account.done.${said}`)}
          </Notice>
        )}
        <Panel>
          <FactList
            shape="table"
            facts={[
              { label: t("access:accounts.name"), value: loaded.name },
              {
                label: t("access:accounts.email"),
                value: hasNoMail(loaded.email) ? t("access:candidate.noMail.none") : loaded.email,
              },
            ]}
          />
          {loaded.demonstration && <p className="quiet">{t("access:account.demonstration")}</p>}
          {!loaded.demonstration && (
            <p>
              {t(loaded.hasSecondStep ? "access:secondStep.on" : "access:secondStep.off")}{" "}
              {loaded.hasSecondStep && t("access:paper.left", { count: loaded.codesLeft })}
            </p>
          )}
          <p className="form-buttons">
            <ButtonLink href="/account/herinneringen">{t("access:account.reminders")}</ButtonLink>
            <ButtonLink href="/account/agenda">{t("access:account.calendar")}</ButtonLink>
            <ButtonLink href="/account/tweede-stap">{t("access:secondStep.title")}</ButtonLink>
            <ButtonLink variant="tertiary" href="/account/gekeken">
              {t("audit:own.link")}
            </ButtonLink>
            {loaded.hasPassword && !loaded.demonstration && (
              <ButtonLink href="/account/wachtwoord">{t("access:account.newPassword")}</ButtonLink>
            )}
          </p>
        </Panel>
        <SessionsPanel sessions={loaded.sessions} here={loaded.here} />
      </div>
    </>
  );
}
