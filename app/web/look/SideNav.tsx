import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconNames.ts";

export interface NavItem {
  href: string;
  label: string;
  icon: IconName;
  /** This page or one below it. */
  current?: boolean;
}

/**
 * The rooms: at most five.
 *
 * @example <SideNav label="Hoofdmenu" items={[{ href: "/", label: "Vandaag", icon: "sun", current: true }]} />
 */
export function SideNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav className="nav" aria-label={label}>
      <ul className="nav-list">
        {items.map((item) => (
          <li key={item.href}>
            <a
              className="nav-link"
              href={item.href}
              aria-current={item.current ? "page" : undefined}
            >
              <Icon name={item.icon} />
              <span>{item.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
