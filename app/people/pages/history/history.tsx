import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { ownCandidacies } from "../../../access/relations/ownCandidacies.ts";
import { asActor } from "../../../access/request/contexts.ts";
import { pageCount } from "../../../platform/lists/listQuery.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../../web/look/Breadcrumbs.tsx";
import { ButtonLink, PrintButton } from "../../../web/look/Button.tsx";
import { EmptyState } from "../../../web/look/EmptyState.tsx";
import { PageTitle } from "../../../web/look/PageTitle.tsx";
import { Pagination } from "../../../web/look/Pagination.tsx";
import { callName } from "../../peopleWords.ts";
import { readCandidacy } from "../../readCandidacy.ts";
import { readHistory } from "../../readHistory.ts";
import { PersonChanges } from "./PersonChanges.tsx";

/** What was changed of somebody: who, when, from what to what; of one's own data without an identifier. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = Number(searchParams.get("pagina") ?? "1");
  const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
  return asActor(context, async (tx, actor) => {
    const own = actor.role === "candidate";
    const wanted = own ? searchParams.get("van") : (params["candidacy"] ?? "");
    const all = own ? await ownCandidacies(tx, actor) : [];
    const id = own ? (all.find((one) => one === wanted) ?? all[0] ?? "") : (wanted ?? "");
    const seen = await readCandidacy(tx, actor, id);
    const history = seen && (await readHistory(tx, actor, id, page));
    if (!history && !own) throw new Response(null, { status: 404 });
    return {
      id,
      own,
      all,
      page,
      rows: history?.rows ?? [],
      total: history?.total ?? 0,
      seen: seen && {
        firstName: seen.firstName,
        identity: seen.identity,
        reference: seen.reference,
      },
    };
  });
}

export default function PersonHistory() {
  const { id, own, all, page, rows, total, seen } = useLoaderData<typeof loader>();
  const spoken = useTexts();
  const { t } = spoken;
  const title = t(own ? "people:candidate.history.title" : "people:history.title");
  const path = own ? "/mijn-gegevens/geschiedenis" : `/mensen/${id}/geschiedenis`;
  const address = (more: Record<string, string>) => {
    const search = new URLSearchParams({ ...(own && all[0] !== id && { van: id }), ...more });
    return search.size > 0 ? `${path}?${search.toString()}` : path;
  };
  const name = seen && callName(seen, spoken);
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={
          own || !name
            ? [{ href: "/mijn-gegevens", label: t("people:candidate.data.title") }]
            : [
                { href: "/mensen", label: t("people:list.title") },
                { href: `/mensen/${id}`, label: name },
              ]
        }
      />
      <PageTitle
        kind={own ? undefined : name}
        title={title}
        lead={t(own ? "people:candidate.history.lead" : "people:history.lead")}
        actions={rows.length > 0 && <PrintButton label={t("people:list.print")} />}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={t("people:history.none")}
          action={
            <ButtonLink href={own ? "/mijn-gegevens" : `/mensen/${id}`}>
              {own || !name ? t("people:candidate.data.title") : name}
            </ButtonLink>
          }
        >
          {t("people:history.noneText")}
        </EmptyState>
      ) : (
        <PersonChanges rows={rows} />
      )}
      <Pagination
        page={page}
        pages={pageCount(total)}
        href={(to) => address(to > 1 ? { pagina: String(to) } : {})}
        words={{
          label: t("people:list.pages"),
          previous: t("people:list.previous"),
          next: t("people:list.next"),
          page: (one) => t("people:list.page", { page: one }),
        }}
      />
    </>
  );
}
