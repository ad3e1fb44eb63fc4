import { expect, inject, test } from "vitest";
import { theFirst } from "./program/demonstrators.ts";
import { signedIn } from "./program/visitor.ts";

// What no page of the program sends: each is answered with what is wrong, and nothing fails.
const coach = await signedIn(theFirst("coach").account.email);
const { url } = inject("program");
const first = /href="\/mensen\/([\da-f-]{36})/.exec(await (await coach.get("/mensen")).text())![1]!;

const pages = [
  "/mensen/nieuw",
  "/vandaag/acties/nieuw",
  `/mensen/${first}/samenvoegen`,
  `/mensen/${first}/intake/naam`,
];

test.each(pages)("a form of 210,000 characters is too large for %s", async (page) => {
  const answer = await coach.post(page, { reason: "x".repeat(210_000) });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("Dat is te groot");
});

test.each([...pages, "/inloggen", "/taal", "/concept"])(
  "a body that is no form is told so at %s",
  async (page) => {
    for (const [type, body] of [
      ["multipart/form-data", "x"],
      [
        "multipart/form-data; boundary=a",
        "--a\r\nContent-Disposition: form-data\r\n\r\nx\r\n--a--",
      ],
    ]) {
      const headers = { cookie: coach.cookie, origin: url, "content-type": type! };
      // eslint-disable-next-line no-await-in-loop -- one after the other
      const answer = await fetch(url + page, {
        method: "POST",
        headers,
        body: body!,
        redirect: "manual",
      });
      expect(answer.status, type).toBe(400);
    }
  },
);

test.each([
  `/mensen/${first}/samenvoegen`,
  `/mensen/${first}/ander`,
  "/mensen",
  "/zoeken",
  "/werk/plekken/nieuw",
])("a search for what nobody can type is answered at %s", async (page) => {
  for (const q of ["%00x", "%ED%A0%80", "%E2%80%8D", `${"x".repeat(99)}%F0%9F%A7%B9`]) {
    // eslint-disable-next-line no-await-in-loop -- one after the other
    expect((await coach.get(`${page}?q=${q}`)).status, q).toBeLessThan(500);
  }
});
