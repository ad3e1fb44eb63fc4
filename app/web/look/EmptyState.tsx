import type { ReactNode } from "react";
import { StoneDrawing } from "./StoneDrawing.tsx";

export interface EmptyStateProps {
  title: ReactNode;
  /** What to do next, or why it is fine that there is nothing. */
  children?: ReactNode;
  /** A button or link that starts it. */
  action?: ReactNode;
}

/**
 * Nothing here (yet): says so kindly, and what to do next.
 *
 * @example <EmptyState title="Niemand wacht op jou">Fijn. Morgen om 9:30 is het overleg.</EmptyState>
 */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <svg viewBox="0 0 200 70" width={200} height={70} aria-hidden="true">
        <path className="empty-water" d="M0 44q12 -5 25 0t25 0t25 0t25 0t25 0t25 0t25 0t25 0" />
        <path className="empty-water" d="M30 58q12 -5 25 0t25 0t25 0t25 0t25 0" />
        <g transform="translate(100 34) scale(.8)">
          <StoneDrawing id="rest" state="ahead" />
        </g>
      </svg>
      <h2>{title}</h2>
      {children !== undefined && <div className="empty-words">{children}</div>}
      {action}
    </div>
  );
}
