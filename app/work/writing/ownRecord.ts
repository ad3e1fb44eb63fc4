import { and, eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { inLanguage, type Reader } from "../reader.ts";
import { opening, profile, setting, task } from "../schema.ts";
import type { WorkKind } from "./workKind.ts";

/** The table of each kind of work. */
export const tables = { opening, profile, task, setting } as const;

/** What every record of care work has. */
export type OwnRecord = { id: string; title: string; version: number; archivedAt: Date | null };

const titles = {
  opening: (reader: Pick<Reader, "language">) =>
    inLanguage(reader, opening.titleNl, opening.titleEn),
  profile: (reader: Pick<Reader, "language">) => inLanguage(reader, profile.nameNl, profile.nameEn),
  task: (reader: Pick<Reader, "language">) => inLanguage(reader, task.nameNl, task.nameEn),
  setting: () => inLanguage({ language: "nl" }, setting.name, setting.name),
};

/** A record of the actor's own organisation, put away or not; undefined when there is none. */
export async function ownRecord(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  kind: WorkKind,
  id: string | undefined,
): Promise<OwnRecord | undefined> {
  if (!isId(id)) return undefined;
  const table = tables[kind];
  const [row] = await tx
    .select({
      id: table.id,
      title: titles[kind](reader),
      version: table.version,
      archivedAt: table.archivedAt,
    })
    .from(table)
    .where(and(eq(table.id, id), eq(table.organisationId, actor.membership.organisation.id)));
  return row;
}
