import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { copyOpening } from "../opening/copyOpening.ts";
import { copyProfile } from "../profile/copyProfile.ts";
import { copySetting } from "../setting/copySetting.ts";
import { copyTask } from "../task/copyTask.ts";
import { notFound, type Outcome } from "./outcome.ts";
import { restoreRecord } from "./restoreRecord.ts";
import type { WorkKind } from "./workKind.ts";

type Copy = (tx: Transaction, actor: Actor, id: string | undefined) => Promise<Outcome>;

const copies: Record<WorkKind, Copy> = {
  opening: copyOpening,
  profile: copyProfile,
  task: copyTask,
  setting: copySetting,
};

/** Carries out what a button on a record's own page asks: `do` is `copy` or `restore`. */
export function doRecord(
  tx: Transaction,
  actor: Actor,
  asked: { kind: WorkKind; id: string | undefined; given: Given },
): Promise<Outcome> {
  const { kind, id, given } = asked;
  switch (oneOf(given, "do")) {
    case "copy":
      return copies[kind](tx, actor, id);
    case "restore":
      return restoreRecord(tx, actor, kind, id);
    default:
      return Promise.resolve(notFound);
  }
}
