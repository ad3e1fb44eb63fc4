import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { readOrganisations } from "../organisations/readOrganisations.ts";
import { asActor } from "../request/contexts.ts";

const MOST_ROWS = 10_000;

/** The list of organisations as a file: what the page shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const address = new URL(request.url).searchParams;
  const list = await asActor(context, (tx) => readOrganisations(tx, address, MOST_ROWS));
  if (!list) throw new Response(null, { status: 404 });
  const head = [
    t("access:accounts.name"),
    t("access:organisation.kind"),
    t("access:organisation.region"),
    t("access:organisations.state"),
  ];
  const lines = list.rows.map(({ name, kind, regions, archived, administered }) => [
    name,
    t(`access:organisation.kind.${kind}`),
    regions.join(", "),
    t(
      archived
        ? "access:organisations.away"
        : administered
          ? "access:organisations.takesPart"
          : "access:organisations.noAdministrator",
    ),
  ]);
  return csvResponse(
    language === "nl" ? "organisaties" : "organisations",
    csv(head, lines, language),
  );
}
