/**
 * Which of the documents that were brought a form begins with: what was typed or is on record, else the
 * one that was brought last, unless that is the one that another statement was copied from.
 *
 * @param form `keptAt` tells that somebody typed in it before, and perhaps chose none
 * @param files the newest first
 * @param stated the document of what is on record now, when a doctor's statement is
 */
export function chosenFile(
  form: {
    given: { readonly [field: string]: readonly string[] | undefined };
    keptAt: string | null;
  },
  files: readonly { id: string }[],
  stated: { fileId: string | null } | undefined,
  fresh: boolean,
): string | undefined {
  const held = form.given["fileId"]?.[0];
  if (held || form.keptAt !== null || (stated && !fresh)) return held || undefined;
  const [newest] = files;
  return newest && newest.id !== stated?.fileId ? newest.id : undefined;
}
