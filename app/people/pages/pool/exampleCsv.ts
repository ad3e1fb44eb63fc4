import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../../platform/csv/csv.ts";
import { textsContext } from "../../../platform/texts/textsContext.tsx";
import { importFields } from "../../import/columns/importField.ts";

/** Fields that say in one column what others say in two. */
const doubled: readonly string[] = ["fullName", "hoursMin", "hoursMax", "speaking", "reading"];

/** An empty list to fill in, with one invented person to show how. */
export function loader({ context }: LoaderFunctionArgs): Response {
  const { t, language } = context.get(textsContext);
  const fields = importFields.filter((field) => !doubled.includes(field));
  const text = csv(
    fields.map((field) => t(`pool:field.${field}`)),
    [fields.map((field) => t(`pool:example.${field}`))],
    language,
  );
  return csvResponse(t("pool:example.name"), text);
}
