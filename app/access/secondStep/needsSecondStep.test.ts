import { expect, test } from "vitest";
import { roles } from "../role.ts";
import { needsSecondStep } from "./needsSecondStep.ts";

test("who sees more of people than that they fit takes a second step", () => {
  expect(roles.filter(needsSecondStep)).toEqual([
    "coach",
    "sendingEmployer",
    "doctor",
    "labourExpert",
    "coordinator",
  ]);
});
