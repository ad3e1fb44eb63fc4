import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { holderInWords, whatInWords } from "../actions/actionWords.ts";
import { actionsOfAddress } from "../actions/actionsOfAddress.ts";

const MOST_ROWS = 10_000;

/** The list of next actions as a file, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const spoken = context.get(textsContext);
  const { t, language } = spoken;
  const asked = new URL(request.url).searchParams;
  asked.delete("pagina");
  const { rows, names } = await actionsOfAddress(context, asked, MOST_ROWS);
  const columns = ["what", "about", "who", "due", "since", "ended", "by"] as const;
  const text = csv(
    columns.map((column) => t(`agenda:column.${column}`)),
    rows.map((row) => {
      const person = row.candidacyId ? names[row.candidacyId] : undefined;
      return [
        whatInWords(row, person, spoken),
        person ?? "",
        holderInWords(row, spoken),
        row.due,
        dayInTheNetherlands(new Date(row.plannedAt)),
        row.endedAt ? dayInTheNetherlands(new Date(row.endedAt)) : "",
        row.endedByName ?? "",
      ];
    }),
    language,
  );
  return csvResponse(language === "nl" ? "acties" : "actions", text);
}
