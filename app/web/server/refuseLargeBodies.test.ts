import type { Request, Response } from "express";
import { expect, test } from "vitest";
import { refuseLargeBodies } from "./refuseLargeBodies.ts";

const MEGABYTE = 1024 * 1024;
const refuse = refuseLargeBodies([
  { path: "/mensen/:candidacy/bestand", upload: 20 * MEGABYTE },
  { path: "/mensen/:candidacy" },
]);

/** The status of the answer; 200 when the request may go on. */
function ask(path: string, headers: Record<string, string>, method = "POST"): number {
  let status = 200;
  const response = {
    status: (code: number) => ((status = code), response),
    type: () => response,
    send: () => response,
  };
  refuse({ path, headers, method } as Request, response as unknown as Response, () => {});
  return status;
}

test.each([
  ["/mensen/1", MEGABYTE, "POST", 200],
  ["/mensen/1", MEGABYTE + 1, "POST", 413],
  ["/mensen/1/bestand", 20 * MEGABYTE, "POST", 200],
  ["/mensen/1/bestand", 21 * MEGABYTE + 1, "POST", 413],
  ["/mensen/1/bestand/", 20 * MEGABYTE, "POST", 200],
  ["/mensen/1/bestand", 20 * MEGABYTE, "GET", 413],
  ["/mensen/1/2/bestand", 20 * MEGABYTE, "POST", 413],
  ["/MENSEN/1/BESTAND", 21 * MEGABYTE + 1, "POST", 413],
])("%s takes %i bytes by %s: %i", (path, length, method, status) => {
  expect(ask(path, { "content-length": String(length) }, method)).toBe(status);
});

test("a body of unknown length is refused", () => {
  expect(ask("/mensen/1/bestand", { "transfer-encoding": "chunked" })).toBe(411);
});
