import type { ReactNode } from "react";
import { Icon } from "../../../web/look/icons/Icon.tsx";
import type { IconName } from "../../../web/look/icons/iconNames.ts";
import { Panel } from "../../../web/look/Panel.tsx";

/** A part of one's own data, under a pictogram. */
export function MyPart({
  title,
  icon,
  children,
  id,
  aside,
}: {
  title: string;
  icon: IconName;
  children: ReactNode;
  id?: string;
  /** Where it is changed. */
  aside?: ReactNode;
}) {
  return (
    <Panel
      id={id}
      aside={aside}
      title={
        <span className="row">
          <Icon name={icon} size={28} />
          {title}
        </span>
      }
    >
      {children}
    </Panel>
  );
}

/** Sentences below one another, each under its own pictogram. */
export function Sentences({
  lines,
}: {
  lines: readonly { key: string; icon: IconName; text: ReactNode; change?: ReactNode }[];
}) {
  return (
    <ul className="sentences">
      {lines.map(({ key, icon, text, change }) => (
        <li key={key}>
          <Icon name={icon} />
          <span>{text}</span>
          {change}
        </li>
      ))}
    </ul>
  );
}
