/** The address to go on to after signing in: a path of this program, or the first page. */
export function ownPath(text: string | null): string {
  const first = "/vandaag";
  // Two slashes, or a backslash that browsers read as one, would lead to another site.
  if (!text?.startsWith("/") || /^\/[/\\]|[\\\p{Cc}]/u.test(text)) return first;
  return text;
}
