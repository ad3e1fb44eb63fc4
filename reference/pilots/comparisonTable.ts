import type { Unlock } from "@overstap/engine/region/unlock.ts";
import type { ComparedPair, PilotComparison } from "./comparePilots.ts";
import { pilotOpenings } from "./pilots.ts";

const titleOf = (opening: string) =>
  pilotOpenings.find(({ id }) => id === opening)?.title.en ?? opening;

const inCell = (text: string) => text.replaceAll("|", "/");

function verdictOf(pair: ComparedPair): string {
  const changes = pair.changes?.[0]?.changes.map((change) => `\`${change}\``).join(" and ");
  const questions = pair.questions?.length ?? 0;
  return [
    `**${pair.verdict}**`,
    pair.kinds.length > 0 ? `because of ${pair.kinds.join(", ")}` : "",
    changes ? `until ${changes}` : "",
    questions > 0 ? `(${questions} questions open)` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function placeOf(pair: ComparedPair): string {
  return `${titleOf(pair.opening)}, ${pair.km.toFixed(1)} km`;
}

/** The comparison of the thirteen as a Markdown table, as docs/pilots.md shows it. */
export function comparisonTable(comparisons: readonly PilotComparison[]): string {
  const rows = comparisons.map(({ published, sourceKinds, aimed, elsewhere }) => {
    const [best] = aimed;
    return [
      published.id,
      published.known,
      `${published.sourceOutcome} (*${sourceKinds.join(", ")}*)`,
      best ? placeOf(best) : "–",
      best ? verdictOf(best) : "–",
      elsewhere ? `${placeOf(elsewhere)}: ${verdictOf(elsewhere)}` : "–",
    ].map(inCell);
  });
  const head = [
    "",
    "known",
    "the source's outcome",
    "best place aimed at",
    "screening",
    "elsewhere",
  ];
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** An unlock list as a Markdown table. */
export function unlockTable(unlocks: readonly Unlock[]): string {
  const rows = unlocks.map(({ change, opening, candidates, cost }) => [
    `\`${change}\``,
    opening ? titleOf(opening) : "the whole region",
    candidates.join(", "),
    String(cost),
  ]);
  const head = ["change", "where", "who could start", "cost"];
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
