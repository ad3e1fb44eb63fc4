import { expect, test } from "vitest";
import { languageOf, openTexts } from "./texts.ts";

const texts = openTexts({
  nl: {
    room: {
      "a.b": "Dag {{name}}",
      n_one: "{{count}} taak",
      n_other: "{{count}} taken",
      from: "vanaf {{min}} km, in {{year}}",
    },
  },
  en: {
    room: {
      "a.b": "Hello {{name}}",
      n_one: "{{count}} task",
      n_other: "{{count}} tasks",
      from: "from {{min}} km, in {{year}}",
    },
  },
});
const say = (language: "nl" | "en", key: string, values: object) =>
  (texts(language) as unknown as (key: string, values: object) => string)(key, values);

test("a text comes in the language asked, with its values and plural", () => {
  expect(say("nl", "room:a.b", { name: "<Ans>" })).toBe("Dag <Ans>");
  expect(say("en", "room:a.b", { name: "Ans" })).toBe("Hello Ans");
  expect(say("nl", "room:n", { count: 1 })).toBe("1 taak");
  expect(say("en", "room:n", { count: 2 })).toBe("2 tasks");
});

test("numbers are written the way of the language, years and names as they are", () => {
  expect(say("nl", "room:n", { count: 3002 })).toBe("3.002 taken");
  expect(say("en", "room:n", { count: 3002 })).toBe("3,002 tasks");
  expect(say("nl", "room:from", { min: 0.1, year: 2026 })).toBe("vanaf 0,1 km, in 2026");
  expect(say("en", "room:from", { min: 0.1, year: 2026 })).toBe("from 0.1 km, in 2026");
  expect(say("nl", "room:a.b", { name: "3002" })).toBe("Dag 3002");
});

test.each([
  ["en", "nl-NL", "en"],
  ["xx", "de, en;q=0.8, nl;q=0.5", "en"],
  [undefined, "de-DE", "nl"],
  [undefined, null, "nl"],
])("cookie %s and browser %s give %s", (cookie, accepted, language) => {
  expect(languageOf(cookie, accepted)).toBe(language);
});
