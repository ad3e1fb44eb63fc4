import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from "./demonstrationPeople.ts";

/** What the README calls a role that has no word of its own there. */
const called: Partial<Record<string, string>> = {
  sendingEmployer: "HR of the present employer",
  doctor: "company doctor",
  labourExpert: "labour expert",
  coordinator: "coordinator of the counter",
  careEmployer: "care employer",
};

test("the README says as whom one can look around", () => {
  const readme = readFileSync("README.md", "utf8");
  const rows = demonstrationPeople().map(
    ({ role, name, email }) => `| ${called[role] ?? role} | ${name} | ${email} |`,
  );
  expect(readme.split("\n").filter((line) => line.includes("@voorbeeld."))).toEqual(rows);
  expect(readme).toContain(`\`${DEMONSTRATION_PASSWORD}\``);
});
