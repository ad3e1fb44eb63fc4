import type { LoaderFunctionArgs } from "react-router";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { csv, csvResponse } from "../../platform/csv/csv.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { listInvitations } from "../invitations/listInvitations.ts";
import { asActor } from "../request/contexts.ts";
import { isRole } from "../role.ts";

const MOST_ROWS = 10_000;

/** The list of invitations as a file: what the page shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { t, language } = context.get(textsContext);
  const address = new URL(request.url).searchParams;
  const { rows } = await asActor(context, (tx, actor) =>
    listInvitations(tx, actor, address, MOST_ROWS),
  );
  const day = (moment: string) => dayInTheNetherlands(new Date(moment));
  const text = csv(
    [
      t("access:accounts.name"),
      t("access:accounts.email"),
      t("access:invitations.organisation"),
      t("access:accounts.role"),
      t("access:invitation.region"),
      t("access:invitations.sent"),
      t("access:invitations.until"),
      t("access:invitations.stateLabel"),
    ],
    rows.map((row) => [
      row.name ?? "",
      row.email ?? "",
      row.organisation.name,
      isRole(row.role) ? t(`access:role.${row.role}`) : row.role,
      row.region ?? "",
      day(row.sentAt),
      day(row.expiresAt),
      t(`access:invitations.state.${row.state}`),
    ]),
    language,
  );
  return csvResponse(language === "nl" ? "uitnodigingen" : "invitations", text);
}
