import type { ReactNode } from "react";
import { Icon } from "./icons/Icon.tsx";

export interface Column<Row> {
  key: string;
  label: string;
  /** What stands in the cell. */
  render: (row: Row) => ReactNode;
  /** The address that sorts by this column, and how it is sorted now. */
  sort?: { href: string; now?: "ascending" | "descending" };
  /** Numbers stand at the end. Default start. */
  align?: "end";
  /** The cell that names the row (its header). One column. */
  names?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table holds and how it is sorted; for screen readers only unless `showCaption`. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

/**
 * A table; on a phone each row becomes a card with its labels.
 *
 * @example <DataTable caption="Mensen" columns={columns} rows={people} rowKey={(person) => person.id} />
 */
export function DataTable<Row>({
  caption,
  showCaption,
  columns,
  rows,
  rowKey,
}: DataTableProps<Row>) {
  return (
    <table className="table">
      <caption className={showCaption ? undefined : "ams-visually-hidden"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) => {
              const end = column.align === "end" ? "table-end" : undefined;
              return column.names ? (
                <th key={column.key} scope="row" className={end}>
                  {column.render(row)}
                </th>
              ) : (
                <td key={column.key} data-label={column.label} className={end}>
                  <span>{column.render(row)}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const arrows = { ascending: "arrow-up", descending: "arrow-down", none: "arrows-sort" } as const;

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  return (
    <th
      scope="col"
      aria-sort={column.sort?.now}
      className={column.align === "end" ? "table-end" : undefined}
    >
      {column.sort === undefined ? (
        column.label
      ) : (
        <a className="table-sort" href={column.sort.href}>
          {column.label}
          <Icon name={arrows[column.sort.now ?? "none"]} size={16} />
        </a>
      )}
    </th>
  );
}
