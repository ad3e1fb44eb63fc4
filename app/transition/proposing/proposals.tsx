import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from "react-router";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { answerOnce } from "../../people/pages/parts/answerOnce.ts";
import { callName } from "../../people/peopleWords.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { PAGE_SIZE, pageCount } from "../../platform/lists/listQuery.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { RoomNav } from "../../web/look/RoomNav.tsx";
import { loadCase, loadCases } from "../loadCase.ts";
import {
  proposedToMe,
  runningProposals,
  seeProposals,
  type Standing,
  standings,
} from "./listProposals.ts";
import { ProposalCard } from "./ProposalCard.tsx";
import { replyToProposal } from "./replyToProposal.ts";

const PATH = "/voorstellen";
const outcomes = ["yes", "no", "between", "gone"] as const;

/** Who was put forward to a care organisation, across its places. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { t, language } = context.get(textsContext);
  const held = await asActor(context, proposedToMe);
  const all = await asEngine(context, (tx) => runningProposals(tx, held));
  const view = standings.find((one) => one === searchParams.get("toon"));
  const asked = all.filter(({ standing }) => view === undefined || standing === view);
  const number = Number(searchParams.get("pagina") ?? "1");
  const pages = pageCount(asked.length);
  const page = Number.isInteger(number) ? Math.min(pages, Math.max(1, number)) : 1;
  const some = asked.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const ids = some.map(({ candidacyId }) => candidacyId);
  const known = await asEngine(context, (tx) => loadCases(tx, ids, dayInTheNetherlands()));
  const rows = await asActor(context, (tx, actor) =>
    seeProposals(tx, actor, language, some, known),
  );
  return {
    rows: rows.map(({ person, ...row }) => ({
      ...row,
      id: person.id,
      name: callName(person, { t }),
      ownWords: person.ownWords,
    })),
    counts: Object.fromEntries(
      standings.map((one) => [one, all.filter(({ standing }) => standing === one).length]),
    ) as Record<Standing, number>,
    total: all.length,
    page,
    pages,
    view: view ?? null,
    done: outcomes.find((one) => one === searchParams.get("klaar")) ?? null,
  };
}

/** Answers a proposal with one press. */
export async function action({ request, context }: ActionFunctionArgs) {
  const answer = await answerOnce(context, request, async (tx, actor, given) => {
    const id = given["over"]?.[0] ?? "";
    const known = await asEngine(context, (engine) => loadCase(engine, id, dayInTheNetherlands()));
    return `${PATH}?klaar=${await replyToProposal(tx, actor, known, given)}`;
  });
  throw redirect("to" in answer ? answer.to : PATH);
}

export default function Proposals() {
  const { rows, counts, total, view, done, page, pages } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("transition:proposals.title")} · Overstap`}</title>
      <PageTitle
        title={t("transition:proposals.title")}
        lead={t("transition:proposals.lead")}
        actions={total > 0 && <PrintButton label={t("people:list.print")} />}
      />
      {done && (
        <Notice tone={done === "yes" || done === "no" ? "done" : "care"} announce>
          {t(`transition:proposals.done.${done}`)}
        </Notice>
      )}
      <RoomNav
        label={t("transition:proposals.views")}
        items={[null, ...standings].map((one) => ({
          href: one === null ? PATH : `${PATH}?toon=${one}`,
          label: t("transition:caseload.view", {
            view: t(`transition:proposals.view.${one ?? "alle"}`),
            count: one === null ? total : counts[one],
          }),
          current: one === view,
        }))}
      />
      <div className="flow">
        {rows.length === 0 ? (
          <EmptyState
            title={t("transition:proposals.empty")}
            action={
              <ButtonLink href="/werk/plekken">{t("transition:proposals.toPlaces")}</ButtonLink>
            }
          >
            {t("transition:proposals.emptyWhy")}
          </EmptyState>
        ) : (
          rows.map((row, place) => <ProposalCard key={row.attempt} {...row} first={place === 0} />)
        )}
        <Pagination
          page={page}
          pages={pages}
          href={(to) => `${PATH}?${view === null ? "" : `toon=${view}&`}pagina=${to}`}
          words={{
            label: t("people:list.pages"),
            previous: t("people:list.previous"),
            next: t("people:list.next"),
            page: (at) => t("people:list.page", { page: at }),
          }}
        />
        <p className="quiet small">{t("transition:proposals.why")}</p>
      </div>
    </>
  );
}
