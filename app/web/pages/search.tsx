import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { isPeopleReader } from "../../people/pages/parts/peopleReader.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { readsWork } from "../../work/reader.ts";
import { Button } from "../look/Button.tsx";
import { EmptyState } from "../look/EmptyState.tsx";
import { TextField } from "../look/forms/TextField.tsx";
import { PageTitle } from "../look/PageTitle.tsx";
import { Panel } from "../look/Panel.tsx";
import { type Found, searchAll, searchGroups, wordsOf } from "../search/searchAll.ts";
import { Line } from "../today/TodayParts.tsx";

/** One search over all that the actor may read. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const q = wordsOf(new URL(request.url).searchParams);
  return asActor(context, async (tx, actor) => ({
    q,
    found: await searchAll(tx, actor, { q, t, language }),
    searched: searchGroups.filter((group) =>
      group === "people" ? isPeopleReader(actor.role) : readsWork(actor),
    ),
  }));
}

export default function Search() {
  const { q, found, searched } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const where = searched.map((group) => t(`web:search.in.${group}`)).join(", ");
  return (
    <>
      <title>{`${t("web:search.title")} · Overstap`}</title>
      <PageTitle
        title={q ? t("web:search.titleFor", { q }) : t("web:search.title")}
        lead={
          searched.length > 0 ? t("web:search.lead", { where }) : t("web:search.nothingToSearch")
        }
      />
      {searched.length > 0 && (
        <search aria-label={t("web:search.form")}>
          <form className="filters filters-form" action="/zoeken">
            <TextField
              name="q"
              id="search-q"
              type="search"
              label={t("web:search.field")}
              defaultValue={q}
              maxLength={100}
            />
            <Button icon="search">{t("web:search.submit")}</Button>
          </form>
        </search>
      )}
      {q === "" && searched.length > 0 && (
        <EmptyState title={t("web:search.empty")}>{t("web:search.emptyHelp")}</EmptyState>
      )}
      {q !== "" && found.length === 0 && (
        <EmptyState title={t("web:search.none", { q })}>
          <p>{t("web:search.noneHelp")}</p>
        </EmptyState>
      )}
      <div className="columns">
        {found.map((one) => (
          <Group key={one.group} found={one} />
        ))}
      </div>
    </>
  );
}

function Group({ found: { group, items, total, all } }: { found: Found }) {
  const { t } = useTexts();
  return (
    <Panel title={t(`web:search.group.${group}`)}>
      <ul className="lines">
        {items.map((item) => (
          <Line key={item.key} item={item} />
        ))}
      </ul>
      {total > items.length && (
        <p>
          <a className="more" href={all}>
            {t("web:search.all", { count: total })}
          </a>
        </p>
      )}
    </Panel>
  );
}
