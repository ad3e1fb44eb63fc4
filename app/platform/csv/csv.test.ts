import { expect, test } from "vitest";
import { csv, csvInParts } from "./csv.ts";

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

/** Parts of one row each; tells how many were read, and whether somebody stopped. */
function parts(count: number, faultAt?: number) {
  const told = { read: 0, stopped: false };
  async function* rows(): AsyncGenerator<string[][], void> {
    try {
      for (let at = 0; at < count; at++) {
        if (at === faultAt) throw new Error("broken");
        told.read = at + 1;
        yield [[String(at)]];
      }
    } finally {
      told.stopped = told.read < count;
    }
  }
  return { told, rows: rows() };
}

test("a long file is read part by part, as it is taken", async () => {
  const { told, rows } = parts(1000);
  const answer = await csvInParts("namen", ["naam"], rows, "nl");
  const reader = answer.body!.getReader();
  await reader.read();
  expect(told.read).toBeLessThan(5);
  await reader.cancel();
  expect(told.stopped).toBe(true);
});

test("it says the same as one that is written at once", async () => {
  const bytes = await (await csvInParts("namen", ["naam"], parts(3).rows, "nl")).bytes();
  expect(Buffer.from(bytes).toString()).toBe(csv(["naam"], [["0"], ["1"], ["2"]], "nl"));
  const empty = await (await csvInParts("namen", ["naam"], parts(0).rows, "nl")).bytes();
  expect(Buffer.from(empty).toString()).toBe(csv(["naam"], [], "nl"));
});

test("what goes wrong at once is no file, and later breaks it off", async () => {
  await expect(csvInParts("namen", ["naam"], parts(3, 0).rows, "nl")).rejects.toThrow("broken");
  const answer = await csvInParts("namen", ["naam"], parts(3, 2).rows, "nl");
  await expect(answer.text()).rejects.toThrow("broken");
});
