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
}: {
  title: string;
  icon: IconName;
  children: ReactNode;
  id?: string;
}) {
  return (
    <Panel
      id={id}
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
  lines: readonly { key: string; icon: IconName; text: ReactNode }[];
}) {
  return (
    <ul className="sentences">
      {lines.map(({ key, icon, text }) => (
        <li key={key}>
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
