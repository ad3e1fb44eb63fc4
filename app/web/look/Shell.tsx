import type { ReactNode } from "react";
import { type NavItem, SideNav } from "./SideNav.tsx";
import { SwitchForm, type SwitchFormProps } from "./SwitchForm.tsx";
import { TopBar, type TopBarProps } from "./TopBar.tsx";

export interface ShellProps {
  children: ReactNode;
  /** "Naar de inhoud". */
  skipLabel: string;
  top: TopBarProps;
  /** At most five; left on a desktop, a bar at the bottom on a phone. */
  nav?: { label: string; items: readonly NavItem[] };
  /** Links and switches at the foot of the page. */
  footer: {
    links: readonly { href: string; label: string }[];
    switches?: readonly SwitchFormProps[];
    /** A last quiet line: version, licence. */
    line?: ReactNode;
  };
}

/**
 * What is around every page. The page itself goes into `main`.
 *
 * @example <Shell skipLabel="Naar de inhoud" top={top} nav={nav} footer={footer}><PageTitle title="Vandaag" /></Shell>
 */
export function Shell({ children, skipLabel, top, nav, footer }: ShellProps) {
  return (
    <div className={nav === undefined ? "shell" : "shell shell-with-nav"}>
      <a className="skip-link" href="#main">
        {skipLabel}
      </a>
      <TopBar {...top} />
      {nav !== undefined && <SideNav {...nav} />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        {footer.links.length > 0 && (
          <ul className="foot-links">
            {footer.links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        )}
        {footer.switches?.map((form) => (
          <SwitchForm key={form.name} {...form} />
        ))}
        {footer.line !== undefined && <p className="foot-line">{footer.line}</p>}
      </footer>
    </div>
  );
}
