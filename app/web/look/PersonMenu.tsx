import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconNames.ts";
import { initialsOf } from "./Person.tsx";
import { SwitchForm, type SwitchFormProps } from "./SwitchForm.tsx";

export interface PersonMenuProps {
  name: string;
  /** As whom one is here: "mobiliteitscoach bij UWV". */
  role?: string;
  /** What the menu is called to screen readers: "Jouw menu". */
  label: string;
  links: readonly { href: string; label: string; icon: IconName }[];
  switches?: readonly SwitchFormProps[];
  signOut: { action: string; label: string };
}

/**
 * The person's own menu, a disclosure that works without script.
 *
 * @example <PersonMenu name="Anouk Vermeer" label="Jouw menu" links={[]} signOut={{ action: "/uit", label: "Uitloggen" }} />
 */
export function PersonMenu({ name, role, label, links, switches, signOut }: PersonMenuProps) {
  return (
    <details className="menu" data-menu="">
      <summary>
        <span className="ams-visually-hidden">{`${label}: ${name}`}</span>
        <span className="person-ring" aria-hidden="true">
          {initialsOf(name)}
        </span>
        <Icon name="chevron-down" size={18} />
      </summary>
      <div className="menu-sheet">
        <p className="menu-who">
          <strong>{name}</strong>
          {role !== undefined && <span className="quiet small">{role}</span>}
        </p>
        {links.length > 0 && (
          <ul className="menu-links">
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>
                  <Icon name={link.icon} size={20} />
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        )}
        {switches?.map((form) => (
          <SwitchForm key={form.name} {...form} />
        ))}
        <form method="post" action={signOut.action}>
          <button className="menu-out" type="submit">
            <Icon name="logout" size={20} />
            {signOut.label}
          </button>
        </form>
      </div>
    </details>
  );
}
