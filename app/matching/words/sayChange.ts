import type { Texts } from "../../platform/texts/texts.ts";
import type { ChangeKind, ChangeView } from "../pair/changeView.ts";

type KindKey<Kind extends string> = Kind extends `language:${infer Skill}`
  ? `language-${Skill}`
  : Kind;

/** The kind as it stands in a key of the texts, where a colon would name a room. */
export function kindKey<Kind extends ChangeKind | "coach">(kind: Kind): KindKey<Kind> {
  return kind.replace(":", "-") as KindKey<Kind>;
}

/** For whom a sentence is: words of the trade, or plain ones to the person. */
export type Tone = "trade" | "plain";

/** One change: what is to happen; to the person as a condition (`als er vervoer komt`), no promise. */
export function sayChange(t: Texts, change: ChangeView, tone: Tone): string {
  const values = {
    aid: change.kind === "aid" ? change.aid : "",
    task: change.kind === "aid" ? change.task : "",
  };
  const key = kindKey(change.kind);
  return tone === "plain"
    ? t(`matching:candidate.change.${key}`, values)
    : t(`matching:change.${key}`, values);
}

/** A set of changes to the person, in one sentence that promises nothing. */
export function sayPossible(t: Texts, changes: readonly ChangeView[]): string {
  const conditions = changes
    .map((change) => sayChange(t, change, "plain"))
    .join(` ${t("matching:candidate.change.and")} `);
  return t("matching:candidate.change.possible", { conditions });
}

/** Who can bring it about. */
export function sayDoer(t: Texts, { doer }: ChangeView, organisation: string, tone: Tone): string {
  return tone === "plain"
    ? t(`matching:candidate.doer.${doer}`, { organisation })
    : t(`matching:doer.${doer}`, { organisation });
}

/** What a cost means, in words. */
export function sayCost(t: Texts, cost: number): string {
  const level = Math.min(4, Math.max(1, cost)) as 1 | 2 | 3 | 4;
  return t(`matching:cost.${level}`);
}
