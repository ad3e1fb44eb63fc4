import type { ReactNode } from "react";
import { freshForm, ONCE, VERSION } from "../../../../platform/forms/formState.ts";

/** One button that ticks a moment off, today. */
export function TickForm(props: { moment: string; version: number; children: ReactNode }) {
  const { moment, version, children } = props;
  return (
    <form method="post" data-no-print="">
      <input type="hidden" name={ONCE} value={freshForm({}).once} />
      <input type="hidden" name={VERSION} value={version} />
      <input type="hidden" name="moment" value={moment} />
      {children}
    </form>
  );
}
