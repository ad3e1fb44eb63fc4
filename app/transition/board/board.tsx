import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { inMoments } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { Breadcrumbs } from "../../web/look/Breadcrumbs.tsx";
import { ButtonLink, PrintButton } from "../../web/look/Button.tsx";
import { CountBar } from "../../web/look/CountBar.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import { Details } from "../../web/look/Details.tsx";
import { EmptyState } from "../../web/look/EmptyState.tsx";
import { Filters } from "../../web/look/Filters.tsx";
import { SelectField } from "../../web/look/forms/SelectField.tsx";
import { PageTitle } from "../../web/look/PageTitle.tsx";
import { type Board, readBoard } from "./readBoard.ts";
import type { SafeCount } from "./safeTable.ts";
import { saySafe, sayWho } from "./saySafe.ts";

const PATH = "/overstappen/bord";

/** Where the cases of a region wait, how long steps take, and why attempts end: in numbers only. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = { region: searchParams.get("regio"), quarter: searchParams.get("kwartaal") };
  const board = await asActor(context, (tx) => readBoard(tx, asked));
  if (!board) throw new Response(null, { status: 404 });
  return board;
}

export default function BoardPage() {
  const board = useLoaderData<typeof loader>();
  const { t, language } = useTexts();
  const { region, quarter, threshold, countedAt } = board;
  const title = t("transition:board.titleIn", { region: region.name });
  return (
    <>
      <title>{`${title} · Overstap`}</title>
      <Breadcrumbs
        label={t("people:person.trail")}
        trail={[{ href: "/overstappen", label: t("transition:caseload.title") }]}
      />
      <PageTitle
        title={title}
        lead={t("transition:board.lead")}
        actions={
          <>
            <ButtonLink
              href={`${PATH}.csv?regio=${region.slug}&kwartaal=${quarter.name}`}
              icon="download"
              variant="tertiary"
              data-no-print=""
            >
              {t("people:list.export")}
            </ButtonLink>
            <PrintButton label={t("people:list.print")} />
          </>
        }
      />
      <div className="flow">
        <section className="flow">
          <h2>{t("transition:board.waits")}</h2>
          <Waits board={board} />
        </section>
        <BoardFilters board={board} />
        <section className="flow">
          <h2>{t("transition:board.reasons")}</h2>
          <p>{t("transition:board.ended", { count: saySafe(t, board.ended, threshold) })}</p>
          <Reasons board={board} />
        </section>
        <section className="flow">
          <h2>{t("transition:board.steps")}</h2>
          <Steps board={board} />
        </section>
        {countedAt && (
          <p className="quiet small">
            {t("transition:board.counted", { moment: inMoments(new Date(countedAt), language) })}
          </p>
        )}
        <Details summary={t("transition:board.why")}>
          <p>{t("transition:board.whyText", { threshold })}</p>
          <p>{t("transition:board.whyQuarter")}</p>
        </Details>
      </div>
    </>
  );
}

type Shown = { board: Board };

function BoardFilters({ board: { region, regions, quarter, quarters } }: Shown) {
  const { t } = useTexts();
  return (
    <Filters
      action={PATH}
      label={t("transition:board.choose")}
      submitLabel={t("transition:board.show")}
    >
      {regions.length > 1 && (
        <SelectField
          name="regio"
          label={t("transition:board.region")}
          defaultValue={region.slug}
          options={regions.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <SelectField
        name="kwartaal"
        label={t("transition:board.quarter")}
        defaultValue={quarter.name}
        options={quarters.map(({ name, year, number }) => ({
          value: name,
          label: t("transition:board.quarterOf", { number, year }),
        }))}
      />
    </Filters>
  );
}

function Waits({ board: { waits, threshold } }: Shown) {
  const { t } = useTexts();
  if (waits.length === 0) {
    return (
      <EmptyState
        title={t("transition:board.empty")}
        action={<ButtonLink href="/mensen">{t("transition:caseload.toPeople")}</ButtonLink>}
      >
        {t("transition:caseload.emptyWhy")}
      </EmptyState>
    );
  }
  const most = Math.max(...waits.map(({ people }) => sizeOf(people)));
  return (
    <DataTable
      caption={t("transition:board.waits")}
      rows={waits}
      rowKey={({ what, who }) => `${what}/${who}`}
      columns={[
        {
          key: "what",
          label: t("transition:caseload.next"),
          names: true,
          render: ({ what }) => t(`transition:short.${what}`),
        },
        { key: "who", label: t("transition:board.onWhom"), render: ({ who }) => sayWho(t, who) },
        {
          key: "people",
          label: t("transition:board.people"),
          render: ({ people }) => (
            <CountBar
              count={people.kind === "fewer" ? "few" : people.count}
              most={most}
              text={saySafe(t, people, threshold)}
            />
          ),
        },
        {
          key: "late",
          label: t("transition:board.late"),
          align: "end",
          render: ({ late }) => (
            <span className={late.kind === "fewer" ? undefined : "case-late"}>
              {saySafe(t, late, threshold)}
            </span>
          ),
        },
      ]}
    />
  );
}

function Reasons({ board: { reasons, threshold } }: Shown) {
  const { t } = useTexts();
  const told = reasons.filter(({ people }) => people.kind !== "fewer");
  if (told.length === 0)
    return <p className="quiet">{t("transition:board.tooFew", { threshold })}</p>;
  const few = reasons.length - told.length;
  return (
    <>
      <DataTable
        caption={t("transition:board.reasons")}
        rows={told}
        rowKey={({ reason }) => reason}
        columns={[
          {
            key: "reason",
            label: t("transition:board.reason"),
            names: true,
            render: ({ reason }) => t(`transition:reason.${reason}`),
          },
          {
            key: "people",
            label: t("transition:board.people"),
            align: "end",
            render: ({ people }) => saySafe(t, people, threshold),
          },
          {
            key: "step",
            label: t("transition:board.atStep"),
            render: ({ steps }) =>
              steps
                .map(({ step, people }) => `${t(`transition:short.${step}`)} ${sizeOf(people)}`)
                .join(", ") || t("transition:board.notTold"),
          },
          {
            key: "source",
            label: t("transition:board.source"),
            render: ({ sources }) =>
              sources.map(({ source, people }) => `${source} ${sizeOf(people)}`).join(", ") ||
              t("transition:board.notTold"),
          },
        ]}
      />
      {few > 0 && (
        <p className="quiet small">{t("transition:board.others", { threshold, count: few })}</p>
      )}
    </>
  );
}

function Steps({ board: { steps, threshold } }: Shown) {
  const { t } = useTexts();
  const told = steps.filter(
    ({ people, ended }) => people.kind !== "fewer" || ended.kind !== "fewer",
  );
  const few = steps.length - told.length;
  const others = few > 0 && (
    <p className="quiet small">{t("transition:board.otherSteps", { threshold, count: few })}</p>
  );
  if (told.length === 0) return others;
  return (
    <>
      <DataTable
        caption={t("transition:board.steps")}
        rows={told}
        rowKey={({ step }) => step}
        columns={[
          {
            key: "step",
            label: t("transition:board.step"),
            names: true,
            render: ({ step }) => t(`transition:short.${step}`),
          },
          {
            key: "days",
            label: t("transition:board.days"),
            align: "end",
            render: ({ days }) =>
              days === null ? (
                <span className="quiet">{t("transition:board.notTold")}</span>
              ) : (
                t("transition:board.inDays", { count: days })
              ),
          },
          {
            key: "people",
            label: t("transition:board.didIt"),
            align: "end",
            render: ({ people }) => saySafe(t, people, threshold),
          },
          {
            key: "ended",
            label: t("transition:board.stopped"),
            align: "end",
            render: ({ ended }) => saySafe(t, ended, threshold),
          },
        ]}
      />
      {others}
    </>
  );
}

const sizeOf = (count: SafeCount) => (count.kind === "fewer" ? 0 : count.count);
