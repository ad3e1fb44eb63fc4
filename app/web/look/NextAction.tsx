import type { ReactNode } from "react";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconNames.ts";

export interface NextActionProps {
  children: ReactNode;
  /** Where it leads. Without it this is the submit button of its form. */
  href?: string;
  /** Name and value that the form sends along. */
  name?: string;
  value?: string;
  /** The form's id, when the button stands outside it. */
  form?: string;
  /** The sign after the words. Default an arrow; null for none. */
  icon?: IconName | null;
}

/**
 * The next action: amber, which nothing else is. At most one a page.
 *
 * @example <NextAction href="/mensen/1/intake">Plan het gesprek</NextAction>
 */
export function NextAction({
  children,
  href,
  name,
  value,
  form,
  icon = "arrow-right",
}: NextActionProps) {
  const content = (
    <>
      {children}
      {icon !== null && <Icon name={icon} size={20} />}
    </>
  );
  return href === undefined ? (
    <button className="ams-button next-action" type="submit" name={name} value={value} form={form}>
      {content}
    </button>
  ) : (
    <a className="ams-button next-action" href={href}>
      {content}
    </a>
  );
}
