import type { ScreenedPair } from "@overstap/engine/screening/screenedPair.ts";

/** Takes a pair, gives in a few words what its verdict comes to: package, questions, changes or reasons. */
export function pairText(pair: ScreenedPair): string {
  const { verdict, changes = [], questions = [], reasons } = pair;
  const arrange = pair.arrange ? `; arrange ${pair.arrange.join(", ")}` : "";
  switch (verdict) {
    case "ready":
    case "reduced":
      return `${(pair.package ?? []).join(", ")}${arrange}`;
    case "ask":
      return `ask ${questions.join(", ")}${arrange}`;
    case "near": {
      const sets = changes.map((set) => `${set.changes.join(" + ")} (${set.cost})`);
      const ask = questions.length > 0 ? `; ask ${questions.join(", ")}` : "";
      return `${sets.join(" or ")}${ask}${arrange}`;
    }
    case "no":
      return reasons.join(", ");
  }
}
