import type { ReactNode } from "react";
import { Icon } from "./icons/Icon.tsx";

export interface NoticeProps {
  children: ReactNode;
  title?: ReactNode;
  /** Alarm is for broken rules and lost time only. Default info. */
  tone?: "info" | "done" | "care" | "alarm";
  /** Announce it when the page arrives: after something was done, or went wrong. */
  announce?: boolean;
}

const icons = {
  info: "info-circle",
  done: "circle-check",
  care: "alert-triangle",
  alarm: "alert-circle",
} as const;

/**
 * A message in the page.
 *
 * @example <Notice tone="done" announce>Bewaard.</Notice>
 */
export function Notice({ children, title, tone = "info", announce = false }: NoticeProps) {
  return (
    <div
      className={`notice notice-${tone}`}
      role={announce ? (tone === "alarm" ? "alert" : "status") : undefined}
    >
      <Icon name={icons[tone]} />
      <div>
        {title !== undefined && <strong className="notice-title">{title}</strong>}
        {children}
      </div>
    </div>
  );
}
