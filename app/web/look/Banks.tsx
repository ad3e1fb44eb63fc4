import type { ReactNode } from "react";

export interface BanksProps {
  /** Who stands on this side. */
  from: ReactNode;
  /** What waits on the other side. */
  to: ReactNode;
  /** The stones between. */
  children: ReactNode;
}

/**
 * Two banks with the stones between them: where somebody stands, and where they are going. Beside one
 * another where there is room, with the stones below as the way from left to right.
 *
 * @example <Banks from={<Person name="Maria" />} to={<h2>Thuishulp</h2>}><Stones ... /></Banks>
 */
export function Banks({ from, to, children }: BanksProps) {
  return (
    <section className="banks">
      <div className="bank bank-from">{from}</div>
      <div className="banks-between">{children}</div>
      <div className="bank bank-to">{to}</div>
    </section>
  );
}
