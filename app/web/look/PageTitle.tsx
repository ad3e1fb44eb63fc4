import type { ReactNode } from "react";

export interface PageTitleProps {
  /** The page's one h1. */
  title: ReactNode;
  /** One sentence: what this page is for. */
  lead?: ReactNode;
  /** What can be done with the whole page: print, export, the next action. */
  actions?: ReactNode;
  /** A short line above the title: what kind of thing this is. */
  kind?: ReactNode;
}

/**
 * The head of a page.
 *
 * @example <PageTitle title="Wat opent werk?" lead="Wat er zou moeten veranderen." actions={<PrintButton label="Print" />} />
 */
export function PageTitle({ title, lead, actions, kind }: PageTitleProps) {
  return (
    <header className="page-title">
      <div>
        {kind !== undefined && <p className="page-kind">{kind}</p>}
        <h1>{title}</h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </header>
  );
}
