import { candidacyGroups, type FieldGroup } from "./fieldGroup.ts";
import { type Permission, policy } from "./policy.ts";

/**
 * The table of visibility as a Markdown table for readers: a column for each role in a relation, a
 * row for each group of fields; R reads, W writes, – nothing, with a number for each narrower right.
 */
export function policyTable(): string {
  const columns = [
    ...new Set(
      policy
        .filter(({ group }) => group !== "work")
        .map(({ role, relation }) => `${role} (${relation})`),
    ),
  ];
  const notes: string[] = [];
  const lines = candidacyGroups.map(
    (group) => `| ${group} | ${columns.map((column) => cell(column, group, notes)).join(" | ")} |`,
  );
  const work = policy
    .filter(({ group, verb }) => group === "work" && verb === "read")
    .map(({ role, relation }) => `- ${role}: ${relation}${writesWork(role) ? ", writes too" : ""}`);
  return [
    `| | ${columns.join(" | ")} |`,
    `|---|${columns.map(() => "---").join("|")}|`,
    ...lines,
    "",
    ...notes.map((text, place) => `${place + 1}. ${text}`),
    "",
    "Work (tasks, loads, profiles, openings, funding) is read:",
    "",
    ...work,
  ].join("\n");
}

function cell(column: string, group: FieldGroup, notes: string[]): string {
  const found = policy.filter((p) => `${p.role} (${p.relation})` === column && p.group === group);
  const letter = (verb: "read" | "write") => {
    const permission = found.find((p) => p.verb === verb);
    return permission ? (verb === "read" ? "R" : "W") + note(permission, notes) : "";
  };
  return letter("read") + letter("write") || "–";
}

function note({ only }: Permission, notes: string[]): string {
  if (!only) return "";
  if (!notes.includes(only)) notes.push(only);
  return `<sup>${notes.indexOf(only) + 1}</sup>`;
}

function writesWork(role: string): boolean {
  return policy.some((p) => p.role === role && p.group === "work" && p.verb === "write");
}

if (import.meta.main) process.stdout.write(`${policyTable()}\n`);
