import type { ReactNode } from "react";
import { ONCE } from "../../../platform/forms/formState.ts";
import { newId } from "../../../platform/ids.ts";

/** A form that asks one thing of its page; pressed twice, it does it once. */
export function OneForm({ wish, children }: { wish: string; children: ReactNode }) {
  return (
    <form method="post" className="form" noValidate>
      <input type="hidden" name={ONCE} value={newId()} />
      <input type="hidden" name="doen" value={wish} />
      {children}
    </form>
  );
}
