import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Icon } from "./icons/Icon.tsx";

export interface FiltersProps {
  /** The page's own address: filters live in it. */
  action: string;
  /** What the form is: "Zoek en filter". */
  label: string;
  /** The fields, from `forms/`. */
  children: ReactNode;
  /** "Toon". */
  submitLabel: string;
  /** What narrows the list now; each with the address without it. */
  active?: readonly { label: string; href: string; removeLabel: string }[];
  /** The address without any filter. */
  clear?: { href: string; label: string };
  /** What must stay in the address, such as the sorting. */
  keep?: Readonly<Record<string, string>>;
}

/**
 * Search and filter of a list: a form that fills the address, and what is filled as chips.
 *
 * @example <Filters action="/mensen" label="Zoek en filter" submitLabel="Toon"><SelectField ... /></Filters>
 */
export function Filters({
  action,
  label,
  children,
  submitLabel,
  active = [],
  clear,
  keep = {},
}: FiltersProps) {
  return (
    <div className="filters">
      <search aria-label={label}>
        <form className="filters-form" action={action}>
          {Object.entries(keep).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          <Button icon="filter">{submitLabel}</Button>
        </form>
      </search>
      {active.length > 0 && (
        <ul className="chips">
          {active.map((chip) => (
            <li key={chip.href}>
              <a className="chip" href={chip.href}>
                {chip.label}
                <Icon name="x" size={16} />
                <span className="ams-visually-hidden">{chip.removeLabel}</span>
              </a>
            </li>
          ))}
          {clear !== undefined && (
            <li>
              <a className="chip-clear" href={clear.href}>
                {clear.label}
              </a>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
