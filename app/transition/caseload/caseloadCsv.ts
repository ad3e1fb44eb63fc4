import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { caseloadOfAddress } from "./caseloadOfAddress.ts";
import { sayTurn } from "./sayTurn.ts";

const MOST_ROWS = 10_000;

/** The list of cases as a file: what the page shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const asked = new URL(request.url).searchParams;
  asked.delete("pagina");
  const { rows, takers } = await caseloadOfAddress(context, asked, MOST_ROWS);
  const names = new Map(takers.map(({ account, name }) => [account, name]));
  const text = csv(
    [
      t("transition:caseload.person"),
      t("transition:caseload.phase"),
      t("transition:caseload.next"),
      t("transition:turn.who"),
      t("transition:turn.when"),
      t("transition:caseload.offeredTo"),
    ],
    rows.map((row) => [
      row.name,
      t(`transition:phase.${row.phase as "exploring"}`),
      row.what === null ? "" : t(`transition:short.${row.what}`),
      sayTurn(t, row),
      row.due ?? "",
      row.offeredTo === null ? "" : (names.get(row.offeredTo) ?? ""),
    ]),
    language,
  );
  return csvResponse(language === "nl" ? "overstappen" : "transitions", text);
}
