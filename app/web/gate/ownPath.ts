/**
 * The address to go on to after signing in: a path of this program, or the first page. Written the
 * way a header can carry it, whatever signs it holds.
 */
export function ownPath(text: string | null): string {
  const first = "/vandaag";
  // Two slashes, or a backslash that browsers read as one, would lead to another site.
  if (!text?.startsWith("/") || /^\/[/\\]|[\\\p{Cc}]/u.test(text)) return first;
  if (!URL.canParse(text, "http://own")) return first;
  const { host, pathname, search } = new URL(text, "http://own");
  // `/.//elders.nl` becomes two slashes only when it is read.
  return host === "own" && !pathname.startsWith("//") ? pathname + search : first;
}
