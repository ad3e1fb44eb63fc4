import type { LoaderFunctionArgs } from "react-router";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { pdfResponse, writePdf } from "../../platform/pdf/writePdf.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { readPair } from "../pair/readPair.ts";
import { sheetData } from "../pair/sheetData.ts";
import { sheetTemplate } from "../pair/sheetTemplate.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { t, language } = context.get(textsContext);
  const { candidacy, opening } = params;
  const pair = await readPair(context, { candidacy, opening }, language);
  if (!pair) throw new Response(null, { status: 404 });
  const data = sheetData(t, language, pair, dayInTheNetherlands());
  // The name of the file names nobody: it ends up in folders and mails.
  return pdfResponse("past-dit", writePdf(sheetTemplate, { title: data.title, language }, data));
}
