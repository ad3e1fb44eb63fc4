import { Fragment } from "react";
import type { SortLink } from "../../platform/lists/sortLink.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { useTexts } from "../../platform/texts/textsContext.tsx";
import { DataTable } from "../../web/look/DataTable.tsx";
import type { AccountRow, AccountSort } from "../accountStore.ts";
import { roles } from "../role.ts";

/** Who acts in which role, and since when. */
export function AccountTable(props: {
  rows: readonly AccountRow[];
  sort: (by: AccountSort) => SortLink;
}) {
  const { t, language } = useTexts();
  const roleWords = ({ role, region }: AccountRow) => {
    const known = roles.find((one) => one === role);
    const words = known === undefined ? role : t(`access:role.${known}`);
    return region === null ? words : t("access:accounts.roleIn", { role: words, region });
  };
  return (
    <DataTable
      caption={t("access:accounts.caption")}
      rows={props.rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t("access:accounts.name"),
          names: true,
          sort: props.sort("naam"),
          render: (row) => <a href={`/beheer/accounts/${row.id}`}>{row.name}</a>,
        },
        {
          key: "email",
          label: t("access:accounts.email"),
          sort: props.sort("email"),
          render: (row) => (
            <a href={`mailto:${row.email}`}>
              {row.email.split(/(?<=[@.])/).map((part, order) => (
                <Fragment key={part + String(order)}>
                  {order > 0 && <wbr />}
                  {part}
                </Fragment>
              ))}
            </a>
          ),
        },
        {
          key: "role",
          label: t("access:accounts.role"),
          sort: props.sort("rol"),
          render: roleWords,
        },
        {
          key: "since",
          label: t("access:accounts.since"),
          sort: props.sort("sinds"),
          render: ({ since, until }) =>
            until === null
              ? inDays(since, language)
              : t("access:accounts.sinceUntil", {
                  since: inDays(since, language),
                  until: inDays(until, language),
                }),
        },
        {
          key: "demonstration",
          label: t("access:accounts.demonstration"),
          render: (row) => t(row.demonstration ? "access:accounts.yes" : "access:accounts.no"),
        },
      ]}
    />
  );
}
