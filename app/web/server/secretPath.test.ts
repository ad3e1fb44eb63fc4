import { expect, test } from "vitest";
import { newToken } from "../../access/links/token.ts";
import { newId } from "../../platform/ids.ts";
import { addresses } from "../routeTable.ts";
import { carriesSecret, pathForLog } from "./secretPath.ts";

const { token } = newToken();

test.each([
  `/begin/${token}`,
  `//begin/${token}/`,
  `/BEGIN/${token}`,
  `/%62egin/${encodeURIComponent(token)}`,
  `/begin/${[...token].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join("")}`,
  `/uitnodiging/${token}/x`,
])("the secret of %s stands in no log", (path) => {
  expect(carriesSecret(path)).toBe(true);
  expect(pathForLog(path)).not.toContain(token);
  expect(pathForLog(path)).toMatch(/^[/%\w]*…/);
});

test("addresses without a secret are logged whole", () => {
  for (const { path } of addresses) {
    const whole = path.replace(/:\w+/g, newId());
    expect(pathForLog(whole)).toBe(whole);
    expect(carriesSecret(whole)).toBe(false);
  }
});
