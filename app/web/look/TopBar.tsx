import { Icon } from "./icons/Icon.tsx";
import { Logo } from "./Logo.tsx";
import { PersonMenu, type PersonMenuProps } from "./PersonMenu.tsx";

export interface TopBarProps {
  /** The product's name. */
  name: string;
  home: string;
  region?: string;
  search?: { action: string; label: string; value?: string };
  person?: PersonMenuProps;
  /** For whoever is not signed in. */
  signIn?: { href: string; label: string };
}

/**
 * The top of every page: logo, region, search (the key `/` leads there), person.
 *
 * @example <TopBar name="Overstap" home="/" region="Westelijke Mijnstreek" />
 */
export function TopBar({ name, home, region, search, person, signIn }: TopBarProps) {
  return (
    <header className="top">
      <a className="top-home" href={home}>
        <Logo name={name} />
      </a>
      {region !== undefined && <span className="top-region">{region}</span>}
      {search !== undefined && (
        <search className="search">
          <form action={search.action}>
            <Icon name="search" size={20} />
            <input
              type="search"
              name="q"
              aria-label={search.label}
              placeholder={search.label}
              defaultValue={search.value}
              aria-keyshortcuts="/"
              data-search=""
            />
            <kbd aria-hidden="true">/</kbd>
          </form>
        </search>
      )}
      {person !== undefined && <PersonMenu {...person} />}
      {signIn !== undefined && (
        <a className="ams-button ams-button--secondary top-sign-in" href={signIn.href}>
          {signIn.label}
        </a>
      )}
    </header>
  );
}
