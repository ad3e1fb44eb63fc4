import type { LoaderFunctionArgs } from "react-router";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { listAccounts } from "../listAccounts.ts";
import { asActor } from "../request/contexts.ts";
import { isRole } from "../role.ts";

const MOST_ROWS = 10_000;

/** The list of accounts as a file: what the page shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const address = new URL(request.url).searchParams;
  const { rows } = await asActor(context, (tx, actor) =>
    listAccounts(tx, actor, address, MOST_ROWS),
  );
  const head = [
    t("access:accounts.name"),
    t("access:accounts.email"),
    t("access:accounts.role"),
    t("access:invitation.region"),
    t("access:accounts.since"),
    t("access:member.until"),
  ];
  const lines = rows.map((row) => [
    row.name,
    row.email,
    isRole(row.role) ? t(`access:role.${row.role}`) : row.role,
    row.region ?? "",
    row.since,
    row.until ?? "",
  ]);
  return csvResponse("accounts", csv(head, lines, language));
}
