import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { actorOf } from "../../access/request/contexts.ts";
import { ONCE } from "../../platform/forms/formState.ts";
import { newId } from "../../platform/ids.ts";
import { pageCount } from "../../platform/lists/listQuery.ts";
import { textsContext, useTexts } from "../../platform/texts/textsContext.tsx";
import { Button, ButtonLink } from "../../web/look/Button.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Notice } from "../../web/look/Notice.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { Pagination } from "../../web/look/Pagination.tsx";
import { mayRun } from "../runs/beginRun.ts";
import { readWhatIf } from "../whatIf/readWhatIf.ts";
import { readWhatIfQuery, whatIfAddress } from "../whatIf/whatIfQuery.ts";
import { sayAsked } from "../words/sayWhatIf.ts";
import { IgnoredNotice, ListActions } from "./parts/ListParts.tsx";
import { WhatIfForm } from "./parts/WhatIfForm.tsx";
import { WhatIfResult } from "./parts/WhatIfResult.tsx";

const PATH = "/matchen/wat-als";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = context.get(textsContext);
  const query = readWhatIfQuery(new URL(request.url).searchParams);
  const board = await readWhatIf(context, query, language);
  if (board.otherRegion) query.ignored.push("regio");
  return { board, query, mayRun: mayRun(actorOf(context).role), once: newId() };
}

/** Wat als? Another radius, other travel, more places: who of a region gains and loses what against now. */
export default function WhatIfPage() {
  const { board, query, mayRun: runs, once } = useLoaderData<typeof loader>();
  const { t } = useTexts();
  const { region, answer } = board;
  if (!region) return <NoRegion />;
  const asked = { ...query, region: region.slug };
  const shown = answer !== undefined && answer !== "tooLarge" ? answer : undefined;
  return (
    <>
      <title>{`${t("matching:whatIf.title")} · Overstap`}</title>
      <PageTitle
        title={t("matching:whatIf.titleIn", { region: region.name })}
        lead={t("matching:whatIf.lead")}
        actions={shown && <ListActions csv={whatIfAddress(`${PATH}.csv`, asked)} />}
      />
      <IgnoredNotice names={query.ignored} />
      <WhatIfForm path={PATH} board={board} query={query} />
      {Object.keys(query.given).length === 0 && <Examples region={region.slug} />}
      {answer === "tooLarge" && <Notice tone="care">{t("matching:whatIf.tooLarge")}</Notice>}
      {answer !== undefined && runs && (
        <form method="post" action="/matchen/berekeningen" data-no-print="">
          <input type="hidden" name={ONCE} value={once} />
          <input type="hidden" name="soort" value="whatIf" />
          <input type="hidden" name="regio" value={region.slug} />
          <input
            type="hidden"
            name="vraag"
            value={whatIfAddress("", { region: undefined, given: query.given })}
          />
          <Button variant="tertiary">{t("matching:run.background")}</Button>
        </form>
      )}
      {shown && (
        <section className="flow what-if-result" aria-live="polite">
          <h2>{t("matching:whatIf.result")}</h2>
          <ul className="what-if-asked">
            {sayAsked(t, query.change, board).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <WhatIfResult answer={shown} />
          <Pagination
            page={shown.page}
            pages={pageCount(shown.placesInAll)}
            href={(page) => `${whatIfAddress(PATH, asked, page)}#plekken`}
            words={{
              label: t("matching:pages.label"),
              previous: t("matching:pages.previous"),
              next: t("matching:pages.next"),
              page: (page) => t("matching:pages.page", { page }),
            }}
          />
          <p className="quiet small">{t("matching:whatIf.share")}</p>
        </section>
      )}
      <Details summary={t("matching:pair.seeWhy")}>
        <p>{t("matching:whatIf.shown")}</p>
        <p>{t("matching:unlock.why", { threshold: region.threshold })}</p>
      </Details>
    </>
  );
}

const examples = {
  bike: { vervoer: "bike", tempo: "1.25" },
  radius: { straal: "1.5" },
} as const;

/** Questions to begin with. */
function Examples({ region }: { region: string }) {
  const { t } = useTexts();
  return (
    <p className="what-if-examples">
      {t("matching:whatIf.examples")}{" "}
      {(["bike", "radius"] as const).map((name) => (
        <a
          key={name}
          className="chip"
          href={whatIfAddress(PATH, { region, given: examples[name] })}
        >
          {t(`matching:whatIf.example.${name}`)}
        </a>
      ))}
    </p>
  );
}

function NoRegion() {
  const { t } = useTexts();
  return (
    <>
      <title>{`${t("matching:whatIf.title")} · Overstap`}</title>
      <PageTitle title={t("matching:whatIf.title")} lead={t("matching:whatIf.lead")} />
      <EmptyState
        title={t("matching:unlock.noRegion.title")}
        action={<ButtonLink href="/hulp">{t("matching:unlock.help")}</ButtonLink>}
      >
        {t("matching:unlock.noRegion.text")}
      </EmptyState>
    </>
  );
}
