import type { OpeningRow } from "../openingStore.ts";
import { OpeningCards } from "./OpeningCards.tsx";
import { OpeningTable } from "./OpeningTable.tsx";

/** The openings that belong to what a page is about: a task, a profile, an organisation. */
export function OpeningsHere(props: {
  title: string;
  /** What to say when there is none. */
  none: string;
  rows: readonly OpeningRow[];
  plain: boolean;
}) {
  const { title, none, rows, plain } = props;
  return (
    <>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : plain ? (
        <OpeningCards rows={rows} candidacy={undefined} />
      ) : (
        <OpeningTable rows={rows} />
      )}
    </>
  );
}
