import { Button as CityButton } from "@amsterdam/design-system-react";
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconNames.ts";

interface Manner {
  /** Primary is filled, secondary (default) outlined, tertiary plain. The next action is `NextAction`. */
  variant?: "primary" | "secondary" | "tertiary";
  /** A sign before the words. */
  icon?: IconName;
}

export type ButtonProps = Manner & ButtonHTMLAttributes<HTMLButtonElement>;

/**
 * A button that sends its form (`type="submit"` unless said otherwise).
 *
 * @example <Button name="intent" value="keep" icon="check">Bewaar</Button>
 */
export function Button({
  variant = "secondary",
  icon,
  children,
  type = "submit",
  ...rest
}: ButtonProps) {
  return (
    <CityButton {...rest} type={type} variant={variant}>
      {icon !== undefined && <Icon name={icon} size={20} />}
      {children}
    </CityButton>
  );
}

export type ButtonLinkProps = Manner & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/**
 * A link that looks like a button, for what only leads somewhere.
 *
 * @example <ButtonLink href="/mensen/nieuw" icon="plus">Nieuwe kandidaat</ButtonLink>
 */
export function ButtonLink({
  variant = "secondary",
  icon,
  children,
  className,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} className={`ams-button ams-button--${variant}${className ? ` ${className}` : ""}`}>
      {icon !== undefined && <Icon name={icon} size={20} />}
      {children}
    </a>
  );
}

/** A button that prints the page; shown only when script can do so. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button type="button" variant="tertiary" icon="printer" data-print="" hidden>
      {label}
    </Button>
  );
}

export interface CopyButtonProps {
  /** The id of what is copied. */
  of: string;
  label: string;
  /** What it says when it was done. */
  doneLabel: string;
}

/**
 * A button that copies the words of something on the page; shown only when script can do so.
 *
 * @example <CopyButton of="link" label="Kopieer" doneLabel="Gekopieerd" />
 */
export function CopyButton({ of, label, doneLabel }: CopyButtonProps) {
  return (
    <Button type="button" icon="copy" data-copy={of} data-done={doneLabel} hidden>
      <output>{label}</output>
    </Button>
  );
}
