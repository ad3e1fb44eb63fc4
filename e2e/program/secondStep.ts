import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import type { Visitor } from "./visitor.ts";

const PAGE = "/account/tweede-stap";

/** The code that an app shows for a key, now or so many half minutes later. */
export function codeOf(key: string, later = 0): Promise<string> {
  const secret = new TextDecoder().decode(base32.decode(key.replaceAll(" ", "")));
  return createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + later);
}

/** Whether a page may only be read after a second step. */
export async function waitsAtSecondStep(visitor: Visitor, path = "/vandaag"): Promise<boolean> {
  const answer = await visitor.get(path);
  return answer.headers.get("location")?.startsWith(PAGE) ?? false;
}

/**
 * Sets up an app as the second step of somebody who is signed in, by the page's form.
 *
 * @returns the app's key, and the codes to keep on paper
 */
export async function setUpApp(visitor: Visitor): Promise<{ key: string; paper: string[] }> {
  const page = await (await visitor.get(PAGE)).text();
  const [, key] = /id="sleutel"[^>]*>([A-Z2-7 ]+)</.exec(page) ?? [];
  if (!key) throw new Error("the page of the second step tells no key");
  const answer = await visitor.post(PAGE, { doe: "app", code: await codeOf(key) });
  const body = await answer.text();
  const paper = [...body.matchAll(/<code>([A-Z0-9-]{14})<\/code>/g)].map(([, code]) => code!);
  if (paper.length === 0) throw new Error(`no codes were told: ${answer.status}`);
  return { key, paper };
}
