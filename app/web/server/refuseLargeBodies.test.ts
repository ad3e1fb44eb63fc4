import type { Request, Response } from "express";
import { expect, test } from "vitest";
import { refuseLargeBodies } from "./refuseLargeBodies.ts";

const MEGABYTE = 1024 * 1024;
const refuse = refuseLargeBodies([
  { path: "/mensen/:candidacy/bestand", upload: 20 * MEGABYTE },
  { path: "/mensen/:candidacy" },
]);

/** What comes of a request: the status of the answer, what is too large, or 200 when it may go on as it is. */
function ask(path: string, headers: Record<string, string>, method = "POST"): unknown {
  let status = 0;
  const response = {
    locals: {} as Record<string, object>,
    status: (code: number) => ((status = code), response),
    type: () => response,
    send: () => response,
  };
  const request = { path, headers, method };
  refuse(request as unknown as Request, response as unknown as Response, () => {
    status = 200;
  });
  const { tooLarge } = response.locals;
  return tooLarge ? { ...tooLarge, status, goesOnAs: request.method } : status;
}

/** Goes on as a question for a page, so that its body is not read as a form. */
const unread = { status: 200, goesOnAs: "GET" };
const form = { megabytes: 1, file: false, ...unread };
const file = { megabytes: 20, file: true, ...unread };

test.each([
  ["/mensen/1", MEGABYTE, "POST", 200],
  ["/mensen/1", MEGABYTE + 1, "POST", form],
  ["/mensen/1/bestand", 20 * MEGABYTE, "POST", 200],
  ["/mensen/1/bestand", 21 * MEGABYTE + 1, "POST", file],
  ["/mensen/1/bestand/", 20 * MEGABYTE, "POST", 200],
  ["/mensen/1/bestand", 20 * MEGABYTE, "GET", form],
  ["/mensen/1/2/bestand", 20 * MEGABYTE, "POST", form],
  ["/MENSEN/1/BESTAND", 21 * MEGABYTE + 1, "POST", file],
])("%s takes %i bytes by %s: %o", (path, length, method, outcome) => {
  expect(ask(path, { "content-length": String(length) }, method)).toEqual(outcome);
});

test("a body of unknown length is refused", () => {
  expect(ask("/mensen/1/bestand", { "transfer-encoding": "chunked" })).toBe(411);
});
