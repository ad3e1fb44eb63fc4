import { expect, test } from "vitest";
import { candidacyRelations } from "../../access/role.ts";
import { openTexts } from "../../platform/texts/texts.ts";
import { pairFor } from "../pair/pairFor.ts";
import { type PairChange, samplePair } from "../pair/samplePair.ts";
import matchingEn from "../texts/en.json" with { type: "json" };
import matchingNl from "../texts/nl.json" with { type: "json" };
import peopleEn from "../../people/texts/en.json" with { type: "json" };
import peopleNl from "../../people/texts/nl.json" with { type: "json" };
import { sayPossible } from "./sayChange.ts";
import { sayConditions } from "./sayCondition.ts";
import { sayMinutes, sayTravel } from "./sayTravel.ts";

const t = openTexts({
  nl: { matching: matchingNl, people: peopleNl },
  en: { matching: matchingEn, people: peopleEn },
})("nl");

const said = (change: PairChange, role: "candidate" | "coach", name: string) => {
  const relation = candidacyRelations.find(
    (one) => one === (role === "coach" ? "assigned" : "own"),
  )!;
  const { conditions } = pairFor({ role }, [relation], samplePair(change))!;
  const tone = role === "coach" ? "trade" : "plain";
  return sayConditions(t, "nl", conditions!, tone).find((one) => one.name === name)!;
};

test("no money is not called good where nobody asked for lasting work", () => {
  const change: PairChange = { opening: { funding: "none" } };
  expect(said(change, "coach", "certainty").state).toBe("geen voorwaarde");
  expect(said(change, "candidate", "certainty").state).toBe("jij vraagt geen vaste baan");
});

test("hours of a package below what both want are no plain good", () => {
  const change: PairChange = { opening: { hours: { min: 18, max: 24 } } };
  expect(said(change, "coach", "hours")).toMatchObject({
    holds: false,
    state: "pakket is korter",
  });
  expect(said({}, "coach", "hours").state).toBe("goed");
});

test("a way is said in minutes, in hours when long, and not at all within one town", () => {
  expect(sayMinutes(t, "nl", 51)).toBe("51\u00a0min.");
  expect(sayMinutes(t, "nl", 502)).toBe("ruim 8 uur");
  expect(sayMinutes(t, "nl", 150)).toBe("2,5 uur");
  expect(sayTravel(t, "nl", { travelMinutes: 15, sameTown: true })).toBe("in dezelfde plaats");
});

test("a change is a condition to the person, and promises nothing", () => {
  expect(
    sayPossible(t, [
      { kind: "transport", doer: "region" },
      { kind: "widen-radius", doer: "careEmployer" },
    ]),
  ).toBe(
    "Dit kan als er vervoer komt (meerijden of een taxi) en als de werkgever ook verder weg zoekt.",
  );
});
