import { rules } from "@overstap/engine/transition/refusal.ts";
import { eventTypes } from "@overstap/engine/transition/eventTable.ts";
import { attemptReasons, closingReasons } from "@overstap/engine/transition/caseWords.ts";
import { describe, expect, test } from "vitest";
import { textsIn } from "../../web/texts.ts";
import { type EventField, fieldsFor, isFormType } from "../forms/eventFields.ts";
import { sayCode } from "./sayCode.ts";

const asked = { role: "coach", track2: true, placed: false };
const fields = eventTypes.flatMap((type) =>
  isFormType(type)
    ? fieldsFor(type, asked).map((field): [string, EventField] => [type, field])
    : [],
);

describe.each(["nl", "en"] as const)("in %s", (language) => {
  const t = textsIn(language);
  const say = t as unknown as (key: string) => string;
  /** A key that no text has is given back as it is. */
  const missing = (text: string) => /^[\w.-]*\.[\w.-]+$/.test(text) || text.includes("transition:");

  test("each field of each form, and each of its choices, has words", () => {
    const without = fields.flatMap(([type, field]) => {
      const label = say(`transition:field.${field.name}`);
      const codes = field.kind === "choice" ? field.options : [];
      const wordless = codes.filter((code) => missing(sayCode(t, type, field.name, code)));
      return [...(missing(label) ? [field.name] : []), ...wordless.map((one) => `${type}.${one}`)];
    });
    expect(without).toEqual([]);
  });

  test("each rule that can refuse, each reason and each kind of fault has words", () => {
    const keys = [
      ...["shape", ...Object.keys(rules)].map((code) => `refusal.${code}`),
      ...[...attemptReasons, ...closingReasons, "package"].map((reason) => `reason.${reason}`),
      ...["yes", "days", "buildUp", "money", "review", "field"].map((kind) =>
        kind === "yes" ? "fault.read" : `fault.${kind}`,
      ),
    ];
    expect(keys.filter((key) => missing(say(`transition:${key}`)))).toEqual([]);
  });
});
