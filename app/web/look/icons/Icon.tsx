import { isIconName, type IconName } from "./iconNames.ts";
import { tablerPaths } from "./tablerPaths.ts";

export interface IconProps {
  /** A Tabler name from `iconNames.ts`. A name from data that is not shipped is drawn as a dashed ring. */
  name: IconName | (string & {});
  /** Width and height in CSS pixels at the default text size. Default 24. */
  size?: number;
}

/**
 * One outline icon. Always beside words, so it is hidden from screen readers.
 *
 * @example <Icon name="printer" size={20} />
 */
export function Icon({ name, size = 24 }: IconProps) {
  return (
    <svg aria-hidden="true" className="icon" viewBox="0 0 24 24" width={size} height={size}>
      <path d={iconPath(name)} />
    </svg>
  );
}

/** The outline of an icon in a box of 24 by 24, as an SVG path; a dashed ring for an unknown name. */
export function iconPath(name: string): string {
  return tablerPaths[isIconName(name) ? name : "circle-dashed"];
}
