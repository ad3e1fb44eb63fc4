import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { actorOf } from "../../access/request/contexts.ts";
import { isPeopleReader } from "../../people/pages/parts/peopleReader.ts";
import { whenNobody } from "../../people/pages/parts/whenNobody.ts";
import { listAddress, pageCount } from "../../platform/lists/listQuery.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { ButtonLink } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { TextField } from "../../web/look/forms/TextField.tsx";
import { NextAction } from "../../web/look/NextAction.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { Panel } from "../../web/look/Panel.tsx";
import { choosePair, type PlaceChoice } from "../lists/choosePair.ts";
import { ChooseTable } from "./parts/ChooseTable.tsx";
import { Computed } from "./parts/Computed.tsx";
import { IgnoredNotice } from "./parts/ListParts.tsx";

const PATH = "/matchen";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const choice = await choosePair(context, new URL(request.url).searchParams, language);
  return { ...choice, role: actorOf(context).role };
}

/** Where matching begins: choose a person, a place, or what opens work. */
export default function Matching() {
  const { query, people, counts, freshness, places, placesTotal, role } =
    useLoaderData<typeof loader>();
  const { t } = useTexts();
  const start = isPeopleReader(role) && whenNobody(role, t);
  const { q } = query;
  return (
    <>
      <title>{`${t("matching:start.title")} · Overstap`}</title>
      <PageTitle title={t("matching:start.title")} lead={t("matching:start.lead")} />
      <IgnoredNotice names={query.ignored} />
      <Filters
        action={PATH}
        label={t("matching:list.filter")}
        submitLabel={t("matching:list.search")}
        active={q ? [{ label: q, href: PATH, removeLabel: t("matching:list.remove") }] : []}
      >
        <TextField name="q" type="search" label={t("matching:start.search")} defaultValue={q} />
      </Filters>
      <div className="beside">
        <section className="flow">
          <h2>{t("matching:start.people")}</h2>
          {people.rows.length > 0 && <ChooseTable people={people.rows} counts={counts} />}
          {counts.size > 0 && <Computed freshness={freshness} />}
          {people.rows.length === 0 && q !== "" && <p>{t("matching:start.notFound", { q })}</p>}
          {people.rows.length === 0 && q === "" && (
            <EmptyState
              title={t("matching:start.nobody.title")}
              action={start && <ButtonLink href={start.href}>{start.label}</ButtonLink>}
            >
              {t("matching:start.nobody.text")}
            </EmptyState>
          )}
          <Pagination
            page={query.page}
            pages={pageCount(people.total)}
            href={(page) => listAddress(PATH, query, { page }, "naam")}
            words={{
              label: t("matching:pages.label"),
              previous: t("matching:pages.previous"),
              next: t("matching:pages.next"),
              page: (page) => t("matching:pages.page", { page }),
            }}
          />
        </section>
        <div className="flow">
          <Panel title={t("matching:start.unlock")} tone="water">
            <p>{t("matching:start.unlockLead")}</p>
            <NextAction href="/matchen/kansen">{t("matching:start.unlock")}</NextAction>
          </Panel>
          <Panel title={t("matching:start.whatIf")}>
            <p>{t("matching:start.whatIfLead")}</p>
            <ButtonLink href="/matchen/wat-als">{t("matching:start.whatIf")}</ButtonLink>
          </Panel>
          <Panel title={t("matching:start.runs")}>
            <p>{t("matching:start.runsLead")}</p>
            <ButtonLink href="/matchen/berekeningen">{t("matching:start.runs")}</ButtonLink>
          </Panel>
          <Places places={places} more={placesTotal > places.length} searched={q !== ""} />
        </div>
      </div>
      <Details summary={t("matching:pair.seeWhy")}>
        <p>{t("matching:start.whySee")}</p>
      </Details>
    </>
  );
}

type PlacesProps = { places: readonly PlaceChoice[]; more: boolean; searched: boolean };

function Places({ places, more, searched }: PlacesProps) {
  const { t } = useTexts();
  return (
    <section className="flow">
      <h2>{t("matching:start.places")}</h2>
      {places.length === 0 && searched && <p>{t("matching:start.noPlaces")}</p>}
      {places.length === 0 && !searched && (
        <div className="part-empty">
          <p>{t("matching:start.noPlacesYet")}</p>
          <ButtonLink href="/werk/organisaties" variant="tertiary">
            {t("work:none.organisations")}
          </ButtonLink>
        </div>
      )}
      <ul className="choose-list">
        {places.map(({ id, title, organisation, town }) => (
          <li key={id}>
            <a href={`/matchen/plekken/${id}`}>{title}</a>
            <span className="quiet small">{[organisation, town].join(", ")}</span>
          </li>
        ))}
      </ul>
      {more && (
        <ButtonLink href="/werk/plekken" variant="tertiary">
          {t("matching:start.allPlaces")}
        </ButtonLink>
      )}
    </section>
  );
}
