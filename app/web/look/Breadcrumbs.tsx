import { Breadcrumb } from "@amsterdam/design-system-react";

export interface BreadcrumbsProps {
  /** "Kruimelpad" in the reader's language. */
  label: string;
  /** From the top down, without the page itself. */
  trail: readonly { href: string; label: string }[];
}

/**
 * The way back up, from the third level on.
 *
 * @example <Breadcrumbs label="Kruimelpad" trail={[{ href: "/mensen", label: "Mensen" }]} />
 */
export function Breadcrumbs({ label, trail }: BreadcrumbsProps) {
  return (
    <Breadcrumb accessibleName={label}>
      {trail.map((step) => (
        <Breadcrumb.Link key={step.href} href={step.href}>
          {step.label}
        </Breadcrumb.Link>
      ))}
    </Breadcrumb>
  );
}
