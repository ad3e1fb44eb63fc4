import { and, asc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { inLanguage, type Reader } from "../reader.ts";
import { opening, profile, profileTask } from "../schema.ts";
import type { WorkKind } from "./workKind.ts";

/** A record that stands or falls with another. */
export type User = { kind: WorkKind; id: string; title: string };

/**
 * What still needs a record: the places of a team or a profile, the profiles with a task. Those that
 * were put away need nothing. Nothing needs a place.
 */
export async function whatUses(
  tx: Transaction,
  reader: Pick<Reader, "language">,
  kind: WorkKind,
  id: string,
): Promise<User[]> {
  if (kind === "task") {
    const name = inLanguage(reader, profile.nameNl, profile.nameEn);
    const rows = await tx
      .select({ id: profile.id, title: name })
      .from(profileTask)
      .innerJoin(profile, eq(profile.id, profileTask.profileId))
      .where(and(eq(profileTask.taskId, id), isNull(profile.archivedAt)))
      .orderBy(asc(name), asc(profile.id));
    return rows.map((row) => ({ kind: "profile", ...row }));
  }
  if (kind === "opening") return [];
  const column = kind === "profile" ? opening.profileId : opening.settingId;
  const title = inLanguage(reader, opening.titleNl, opening.titleEn);
  const rows = await tx
    .select({ id: opening.id, title })
    .from(opening)
    .where(and(eq(column, id), isNull(opening.archivedAt)))
    .orderBy(asc(title), asc(opening.id));
  return rows.map((row) => ({ kind: "opening", ...row }));
}
