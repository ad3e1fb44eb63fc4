import type { Witness } from "../../platform/database/witness.ts";
import { Looks } from "./looks.ts";
import { attending, countedGroups, presentOccasion } from "./occasion.ts";
import { writeLooks } from "./writeLooks.ts";

/**
 * Notes who reads what of whom, from the answers of the database themselves, so that no use case can
 * forget it. What is written, the database notes by itself (`audit_change()`).
 *
 * What the role that weighs reads is not looked at by anybody yet: where its outcome is shown, that says
 * so (`noteLook`).
 */
export const auditWitness: Witness = {
  occasion() {
    const { id, way, event } = presentOccasion();
    return `${id} ${way} ${event}`;
  },
  async attend(role, actor, catalogue) {
    if (actor === undefined || actor.account === "") return undefined;
    const occasion = presentOccasion();
    const tables = role === "overstap_app" ? await catalogue() : undefined;
    const looks = occasion.looks ?? new Looks();
    return {
      within: (work) => attending(looks, work),
      saw: (answer, parameters) => {
        if (!tables) return;
        const administers = actor.role === "administrator";
        looks.take(answer, parameters, tables, { only: countedGroups(), administers });
      },
      // A request writes down all its looks at its end.
      leave: async (tx) => {
        if (occasion.looks === undefined) await writeLooks(tx, occasion, looks);
      },
    };
  },
};
