import type { ReactNode } from "react";
import { ONCE } from "../../../../platform/forms/formState.ts";

export interface PoolFormProps {
  /** One submission counts once. */
  once: string;
  children: ReactNode;
  action?: string;
}

/** A form that is no more than its buttons. */
export function PoolForm({ once, children, action }: PoolFormProps) {
  return (
    <form method="post" action={action} className="form-buttons">
      <input type="hidden" name={ONCE} value={once} />
      {children}
    </form>
  );
}
