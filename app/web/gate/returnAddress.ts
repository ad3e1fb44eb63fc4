/**
 * What stands behind `/inloggen` so that somebody comes back to where they were: the address they
 * asked for, or the page whose form they sent.
 *
 * @param onlyTaken the address takes forms and is no page to come back to
 * @param held what they typed was kept
 */
export function returnAddress(
  { pathname, search }: URL,
  onlyTaken: boolean,
  held: boolean,
): string {
  if (pathname === "/" || onlyTaken) return "";
  return `?naar=${encodeURIComponent(pathname + search)}${held ? "&bewaard=1" : ""}`;
}
