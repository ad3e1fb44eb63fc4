import { dayInTheNetherlands } from "../../../platform/clock.ts";
import type { SortLink } from "../../../platform/lists/sortLink.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { DataTable } from "../../../web/look/DataTable.tsx";
import type { InvitationRow, InvitationSort } from "../../invitations/invitationStore.ts";
import { isRole } from "../../role.ts";

export interface InvitationTableProps {
  rows: readonly InvitationRow[];
  sort: (by: InvitationSort) => SortLink;
}

/** Whom was asked for what, and what became of it. */
export function InvitationTable({ rows, sort }: InvitationTableProps) {
  const { t, language } = useTexts();
  const day = (moment: string) => inDays(dayInTheNetherlands(new Date(moment)), language);
  const several = new Set(rows.map(({ organisation }) => organisation.id)).size > 1;
  return (
    <DataTable
      caption={t("access:invitations.title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "who",
          label: t("access:invitations.who"),
          names: true,
          sort: sort("wie"),
          render: ({ id, name, email }) => (
            <a href={`/beheer/uitnodigingen/${id}`} dir="auto">
              {name ?? email ?? t("access:invitations.noAddress")}
            </a>
          ),
        },
        ...(several
          ? [
              {
                key: "organisation",
                label: t("access:invitations.organisation"),
                render: ({ organisation }: InvitationRow) => organisation.name,
              },
            ]
          : []),
        {
          key: "role",
          label: t("access:accounts.role"),
          sort: sort("rol"),
          render: ({ role, region }) => {
            const words = isRole(role) ? t(`access:role.${role}`) : role;
            return region ? t("access:accounts.roleIn", { role: words, region }) : words;
          },
        },
        {
          key: "sent",
          label: t("access:invitations.sent"),
          sort: sort("verstuurd"),
          render: ({ sentAt }) => day(sentAt),
        },
        {
          key: "state",
          label: t("access:invitations.stateLabel"),
          render: ({ state, expiresAt, refusedAt }) => {
            if (state === "open") {
              return t("access:invitations.openUntil", { until: day(expiresAt) });
            }
            return state === "refused" && refusedAt
              ? t("access:invitations.refusedOn", { day: day(refusedAt) })
              : t(`access:invitations.state.${state}`);
          },
        },
      ]}
    />
  );
}
