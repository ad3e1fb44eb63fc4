import { readCase } from "@overstap/engine/impact/readCase.ts";
import type { Impact } from "@overstap/engine/impact/weighImpact.ts";
import { weighImpact } from "@overstap/engine/impact/weighImpact.ts";
import { expect, test } from "vitest";
import { publishedFigures } from "../figures/figures.ts";
import caseJson from "./ontzorg-de-zorg.json" with { type: "json" };

const { investment, benefits, benefitsTotal, notMonetised } = publishedFigures.impactOntzorgDeZorg;

function weighed(): Impact {
  const { file, faults } = readCase(caseJson);
  if (file === undefined) throw new Error(JSON.stringify(faults));
  return weighImpact(file);
}

test("the hospital pilot comes to its published figures", () => {
  const net = benefitsTotal - investment;
  expect(weighed()).toMatchObject({
    totals: { cost: investment, benefit: benefitsTotal, net },
    byParty: [
      { party: "afdelingen", cost: investment, benefit: 0 },
      { party: "ziekenhuis", cost: 0, benefit: benefitsTotal },
    ],
  });
  const amounts = caseJson.lines.filter(({ kind }) => kind === "benefit").map((one) => one.perYear);
  expect(amounts).toEqual([benefits.sameTasksAtLowerTariff, benefits.lessAbsence]);
});

test("the lesson is in it: the wards pay, the hospital gains, and a settlement falls 4,000 short", () => {
  const { settlement, unpriced } = weighed();
  expect(settlement).toEqual({
    transfers: [{ from: "ziekenhuis", to: "afdelingen", amount: benefitsTotal }],
    uncovered: investment - benefitsTotal,
  });
  expect(settlement.uncovered).toBe(4000);
  expect(unpriced).toHaveLength(notMonetised.length);
});
