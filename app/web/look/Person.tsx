import type { ReactNode } from "react";

export interface PersonProps {
  name: string;
  /** The organisation that somebody acts for, told behind the name and no part of the initials. */
  at?: string | undefined;
  /** What this person is here: "mobiliteitscoach, UWV". */
  role?: ReactNode;
  href?: string;
  /** Only the ring with initials; the name is then for screen readers. */
  ringOnly?: boolean;
}

/**
 * Somebody, as initials in a ring (no photographs), with name and role.
 *
 * @example <Person name="Fatima el Idrissi" role="werkbegeleider" />
 */
export function Person({ name, at, role, href, ringOnly = false }: PersonProps) {
  return (
    <span className="person">
      <span className="person-ring" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span className={ringOnly ? "ams-visually-hidden" : "person-words"}>
        <span className="person-name">
          {href === undefined ? name : <a href={href}>{name}</a>}
          {at !== undefined && `, ${at}`}
        </span>
        {role !== undefined && <span className="quiet small">{role}</span>}
      </span>
    </span>
  );
}

/** First letters of the first and the last word that begins with a capital: "Jan van der Berg" gives JB. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const capital = words.filter((word) => word[0] !== word[0]?.toLowerCase());
  const named = capital.length > 0 ? capital : words;
  const first = [...(named[0] ?? "")][0] ?? "";
  const last = named.length > 1 ? ([...(named.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}
