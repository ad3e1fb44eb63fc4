import type { ReactNode } from "react";
import { Button, ButtonLink } from "./Button.tsx";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconNames.ts";
import { NextAction } from "./NextAction.tsx";

export interface Action {
  id: string;
  /** What to do, as a sentence. */
  what: ReactNode;
  /** Why now, for whom: one quiet line. */
  why?: ReactNode;
  /** By when; usually a `When`. */
  due?: ReactNode;
  icon?: IconName;
  href: string;
  /** The words on its button. */
  verb: string;
  /** Time is being lost: said in the alarm colour. */
  late?: boolean;
  done?: boolean;
  /** A small button that says it is done: where its form goes, with which hidden fields, and its words. */
  finish?: { action: string; fields: Readonly<Record<string, string>>; label: string } | undefined;
}

export interface ActionListProps {
  label: string;
  actions: readonly Action[];
  /** "Gedaan": said with what is done. */
  doneWord: string;
  /** Whether the first open one is the page's next action (amber). Default true. */
  lead?: boolean;
}

/**
 * Next actions, in the order of what is lost by waiting; only the first is amber.
 *
 * @example <ActionList label="Vandaag" doneWord="Gedaan" actions={actions} />
 */
export function ActionList({ label, actions, doneWord, lead = true }: ActionListProps) {
  const first = lead ? actions.find((action) => !action.done)?.id : undefined;
  return (
    <ol className="actions" aria-label={label}>
      {actions.map((action) => (
        <li key={action.id} className={action.done ? "action action-done" : "action"}>
          <Icon name={action.done ? "check" : (action.icon ?? "arrow-right")} />
          <div className="action-words">
            <p className="action-what">{action.what}</p>
            {action.why !== undefined && <p className="quiet small">{action.why}</p>}
          </div>
          {action.due !== undefined && (
            <p className={action.late ? "action-due action-late" : "action-due"}>{action.due}</p>
          )}
          {action.done && <span className="action-verb quiet">{doneWord}</span>}
          {!action.done && (
            <span className="action-verb">
              {action.id === first ? (
                <NextAction href={action.href}>{action.verb}</NextAction>
              ) : (
                <ButtonLink href={action.href}>{action.verb}</ButtonLink>
              )}
              {action.finish !== undefined && <Finish {...action.finish} />}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Finish({ action, fields, label }: NonNullable<Action["finish"]>) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant="tertiary" icon="check">
        {label}
      </Button>
    </form>
  );
}
