import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from "react-router";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { answerOnce } from "../../people/pages/parts/answerOnce.ts";
import { namesOf } from "../../people/namesOf.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { ONCE } from "../../platform/forms/formState.ts";
import { newId } from "../../platform/ids.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button, ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { RoomNav } from "../../web/look/RoomNav.tsx";
import { acceptHandover } from "../acceptHandover.ts";
import { type CaseView, caseViews, listCaseload } from "../listCaseload.ts";
import { loadCase } from "../loadCase.ts";

const PATH = "/overstappen";

/** The cases that somebody answers for, and those that are offered to them. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("toon");
  const view = caseViews.find((one) => one === asked) ?? "alle";
  const number = Number(searchParams.get("pagina") ?? "1");
  const page = Number.isInteger(number) && number > 0 && number < 10_000 ? number : 1;
  const { t } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    const list = await listCaseload(tx, actor, view, page);
    const ids = list.rows.map(({ candidacyId }) => candidacyId);
    const names = await namesOf(tx, actor, ids, t);
    const rows = list.rows.map((row) => ({ ...row, name: names.get(row.candidacyId) ?? "" }));
    return { ...list, rows, view, page, done: searchParams.get("klaar") };
  });
}

/** Takes on a case that was offered. */
export async function action({ request, context }: ActionFunctionArgs) {
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const id = given["over"]?.[0] ?? "";
    const known = await asEngine(context, (engine) => loadCase(engine, id, dayInTheNetherlands()));
    const { kind } = await acceptHandover(tx, actor, known);
    return `${PATH}?klaar=${kind}`;
  });
  throw redirect("to" in answer ? answer.to : PATH);
}

export default function Caseload() {
  const { rows, view, page, counts, total, size, done } = useLoaderData<typeof loader>();
  const { t, language } = useTexts();
  const address = (to: CaseView, at = 1) => `${PATH}?toon=${to}${at > 1 ? `&pagina=${at}` : ""}`;
  return (
    <>
      <title>{`${t("transition:caseload.title")} · Overstap`}</title>
      <PageTitle
        title={t("transition:caseload.title")}
        lead={t("transition:caseload.lead")}
        actions={<PrintButton label={t("people:list.print")} />}
      />
      {done === "accepted" && (
        <Notice tone="done" announce>
          {t("transition:caseload.accepted")}
        </Notice>
      )}
      {done === "gone" && (
        <Notice tone="care" announce>
          {t("transition:caseload.gone")}
        </Notice>
      )}
      <RoomNav
        label={t("transition:caseload.views")}
        items={caseViews.map((one) => ({
          href: address(one),
          label: t("transition:caseload.view", {
            view: t(`transition:caseload.view.${one}`),
            count: counts[one],
          }),
          current: one === view,
        }))}
      />
      <div className="flow">
        {rows.length === 0 ? (
          <EmptyState
            title={t(`transition:caseload.empty.${view}`)}
            action={
              view === "alle" ? (
                <ButtonLink href="/mensen">{t("transition:caseload.toPeople")}</ButtonLink>
              ) : (
                <ButtonLink href={PATH}>{t("transition:caseload.showAll")}</ButtonLink>
              )
            }
          >
            {t("transition:caseload.emptyWhy")}
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption={t("transition:caseload.title")}
              rows={rows}
              rowKey={({ candidacyId }) => candidacyId}
              columns={[
                {
                  key: "who",
                  label: t("transition:caseload.person"),
                  names: true,
                  render: ({ candidacyId, name }) =>
                    view === "aangeboden" ? (
                      name
                    ) : (
                      <a href={`/mensen/${candidacyId}/overstap`}>{name}</a>
                    ),
                },
                {
                  key: "phase",
                  label: t("transition:caseload.phase"),
                  render: ({ phase }) => t(`transition:phase.${phase as "exploring"}`),
                },
                {
                  key: "what",
                  label: t("transition:caseload.next"),
                  render: ({ what }) => (what === null ? "" : t(`transition:short.${what}`)),
                },
                {
                  key: "turn",
                  label: t("transition:turn.who"),
                  render: ({ mine, who }) =>
                    view === "aangeboden"
                      ? null
                      : mine
                        ? t("transition:turn.you")
                        : who === "both"
                          ? t("transition:turn.both")
                          : who && t(`access:role.${who as "coach"}`),
                },
                {
                  key: "due",
                  label: t("transition:turn.when"),
                  render: ({ due, late }) => (
                    <span className={late ? "case-late" : undefined}>
                      {due && inDays(due, language)}
                    </span>
                  ),
                },
                ...(view === "aangeboden"
                  ? [
                      {
                        key: "accept",
                        label: t("transition:caseload.from"),
                        render: ({ candidacyId, owner }: (typeof rows)[number]) => (
                          <form method="post" className="row">
                            <input type="hidden" name={ONCE} value={newId()} />
                            <input type="hidden" name="over" value={candidacyId} />
                            {owner}
                            <Button icon="check">{t("transition:do.handoverAccepted")}</Button>
                          </form>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
            <Pagination
              page={page}
              pages={Math.ceil(total / size)}
              href={(at) => address(view, at)}
              words={{
                label: t("people:list.pages"),
                previous: t("people:list.previous"),
                next: t("people:list.next"),
                page: (number) => t("people:list.page", { page: number }),
              }}
            />
          </>
        )}
        <p className="quiet small">{t("transition:caseload.why")}</p>
      </div>
    </>
  );
}
