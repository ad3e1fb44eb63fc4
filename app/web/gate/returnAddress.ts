/**
 * What stands behind `/inloggen` so that somebody comes back to where they were: the address they
 * asked for, or the page whose form they sent, when what they typed was kept.
 */
export function returnAddress({ pathname, search }: URL, posted: boolean, held: boolean): string {
  if (pathname === "/" || (posted && !held)) return "";
  return `?naar=${encodeURIComponent(pathname + search)}${held ? "&bewaard=1" : ""}`;
}
