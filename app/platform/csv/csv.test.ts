import { expect, test } from "vitest";
import { csv } from "./csv.ts";

test("a Dutch file has a mark, semicolons and decimal commas", () => {
  expect(csv(["naam", "uren"], [["Ans; de Wit", 16.5]], "nl")).toBe(
    '\uFEFFnaam;uren\r\n"Ans; de Wit";16,5\r\n',
  );
});

test("an English file has commas", () => {
  expect(csv(["name", "hours"], [["Ans", 16.5]], "en")).toBe("\uFEFFname,hours\r\nAns,16.5\r\n");
});

test.each(["=1+1", "+31", "@x", "-1+1", "\tx", "\r=1", " =1", "\n=1"])(
  "%j is not run as a formula",
  (text) => {
    expect(csv(["a"], [[text]], "nl")).toContain(`'${text}`);
  },
);

test("nor is what a column of somebody's own list is called", () => {
  expect(csv(["=1+1", "uren"], [], "nl")).toBe('\uFEFF"\'=1+1";uren\r\n');
});

test("a negative number stays a number, and nothing stays empty", () => {
  expect(csv(["a", "b"], [[-4, null]], "nl")).toBe("\uFEFFa;b\r\n-4;\r\n");
});
