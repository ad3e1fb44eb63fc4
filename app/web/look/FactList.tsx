import type { ReactNode } from "react";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconNames.ts";

export interface FactListProps {
  facts: readonly { label: string; value: ReactNode; icon?: IconName }[];
  /** Line: beside one another, quiet (default). Table: below one another, label before value. */
  shape?: "line" | "table";
}

/**
 * Plain facts: hours, travel, dates. With an icon the label is for screen readers only.
 *
 * @example <FactList facts={[{ label: "Uren", value: "16 tot 24", icon: "clock" }]} />
 */
export function FactList({ facts, shape = "line" }: FactListProps) {
  return (
    <dl className={`facts facts-${shape}`}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>
            {fact.icon !== undefined && <Icon name={fact.icon} size={20} />}
            <span
              className={fact.icon !== undefined && shape === "line" ? "ams-visually-hidden" : ""}
            >
              {fact.label}
            </span>
          </dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
