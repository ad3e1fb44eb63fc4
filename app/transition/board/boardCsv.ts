import type { LoaderFunctionArgs } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { readBoard } from "./readBoard.ts";
import { saySafe, sayWho } from "./saySafe.ts";

/** The board as a file: a line for each number that the page shows. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const { searchParams } = new URL(request.url);
  const asked = { region: searchParams.get("regio"), quarter: searchParams.get("kwartaal") };
  const board = await asActor(context, (tx) => readBoard(tx, asked));
  if (!board) throw new Response(null, { status: 404 });
  const { threshold, quarter } = board;
  const say = (count: Parameters<typeof saySafe>[1]) => saySafe(t, count, threshold);
  const step = (name: string) => t(`transition:short.${name as "met"}`);
  const [waits, steps, reasons] = [
    t("transition:board.waits"),
    t("transition:board.steps"),
    t("transition:board.reasons"),
  ];
  const rows = [
    ...board.waits.map(({ what, who, people, late }) => [
      waits,
      "",
      step(what),
      sayWho(t, who),
      "",
      say(people),
      say(late),
      "",
    ]),
    ...board.steps.map((one) => [
      steps,
      quarter.name,
      step(one.step),
      "",
      "",
      say(one.people),
      "",
      one.days,
    ]),
    ...board.reasons.flatMap(({ reason, people, steps: at, sources }) => {
      const why = t(`transition:reason.${reason}`);
      const line = (where: string, source: string, count: typeof people) => [
        reasons,
        quarter.name,
        where,
        source,
        why,
        say(count),
        "",
        "",
      ];
      return [
        line("", "", people),
        ...at.map((one) => line(step(one.step), "", one.people)),
        ...sources.map((one) => line("", one.source, one.people)),
      ];
    }),
  ];
  const head = (
    ["part", "quarter", "step", "onWhom", "reason", "people", "late", "days"] as const
  ).map((one) => t(`transition:board.${one}`));
  return csvResponse(`bord-${board.region.slug}-${quarter.name}`, csv(head, rows, language));
}
