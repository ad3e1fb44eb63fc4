import type { Actor } from "../../access/actor.ts";
import type { SeenAction } from "../../agenda/actionList.ts";
import { readAction } from "../../agenda/readAction.ts";
import { type AgendaToday, readToday } from "../../agenda/readToday.ts";
import { namesOf } from "../../people/namesOf.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId, newId } from "../../platform/ids.ts";
import type { Texts } from "../../platform/texts/texts.ts";

/** What was done just now, so that it can be taken back, or was added. */
export type JustHappened = { kind: "done" | "added"; action: SeenAction; once: string };

/** The agenda of the first page, with what the reader may call the people in it. */
export type Agenda = {
  agenda: AgendaToday;
  names: Record<string, string>;
  just: JustHappened | undefined;
};

/** Reads the agenda of the first page; `?gedaan=` and `?nieuw=` name what happened just now. */
export async function readAgenda(
  tx: Transaction,
  actor: Actor,
  address: URLSearchParams,
  t: Texts,
): Promise<Agenda> {
  const agenda = await readToday(tx, actor);
  const just = await justHappened(tx, actor, address);
  const about = [...agenda.mine, ...agenda.waiting, ...(just ? [just.action] : [])].flatMap(
    ({ candidacyId }) => candidacyId ?? [],
  );
  return { agenda, just, names: Object.fromEntries(await namesOf(tx, actor, about, t)) };
}

async function justHappened(
  tx: Transaction,
  actor: Actor,
  address: URLSearchParams,
): Promise<JustHappened | undefined> {
  for (const [name, kind] of [
    ["gedaan", "done"],
    ["nieuw", "added"],
  ] as const) {
    const id = address.get(name) ?? undefined;
    if (!isId(id)) continue;
    // oxlint-disable-next-line no-await-in-loop -- at most two
    const action = await readAction(tx, actor, id);
    if (action && (action.state !== "open") === (kind === "done")) {
      return { kind, action, once: newId() };
    }
  }
  return undefined;
}
