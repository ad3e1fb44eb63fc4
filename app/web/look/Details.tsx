import type { ReactNode } from "react";
import { Icon } from "./icons/Icon.tsx";

export interface DetailsProps {
  /** The words to open it: "Waarom?". */
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}

/**
 * More on demand, without script.
 *
 * @example <Details summary="Waarom?">Tillen tot 15 kg lukt; dit vraagt 20 kg.</Details>
 */
export function Details({ summary, children, open }: DetailsProps) {
  return (
    <details className="details" open={open}>
      <summary>
        {summary}
        <Icon name="chevron-down" size={18} />
      </summary>
      <div className="details-body">{children}</div>
    </details>
  );
}
