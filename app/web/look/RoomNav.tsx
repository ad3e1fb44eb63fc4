export interface RoomNavProps {
  /** What the pages belong to: "Werk". */
  label: string;
  items: readonly { href: string; label: string; current?: boolean }[];
}

/**
 * The few pages of one room beside one another; the one we are on is underlined.
 *
 * @example <RoomNav label="Werk" items={[{ href: "/werk/taken", label: "Taken", current: true }]} />
 */
export function RoomNav({ label, items }: RoomNavProps) {
  return (
    <nav className="room-nav" aria-label={label}>
      <ul className="room-nav-list">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
