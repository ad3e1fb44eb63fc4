import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { password } from "./demonstrators.ts";

/** Somebody who asks for pages without a browser; redirects are answers, not followed. */
export type Visitor = {
  cookie: string;
  get(path: string): Promise<Response>;
  post(path: string, fields?: Record<string, string>, origin?: string): Promise<Response>;
  /** Sends fields in this order, each as often as it stands there; with a file among them as a browser sends files. */
  send(path: string, fields: Iterable<readonly [string, string | File]>): Promise<Response>;
};

/** A visitor of a program with these cookies; without any, a stranger. */
export function visitor(url: string, cookie = ""): Visitor {
  const ask = (path: string, init: RequestInit) =>
    fetch(url + path, { ...init, redirect: "manual" });
  return {
    cookie,
    get: (path) => ask(path, { headers: { cookie } }),
    post: (path, fields = {}, origin = url) =>
      ask(path, {
        method: "POST",
        headers: { cookie, origin },
        body: new URLSearchParams(fields),
      }),
    send: (path, fields) =>
      ask(path, { method: "POST", headers: { cookie, origin: url }, body: bodyOf([...fields]) }),
  };
}

/** Signs in by the form; the visitor keeps the cookies. */
export async function signIn(url: string, email: string, to = "/vandaag"): Promise<Visitor> {
  const answer = await visitor(url).post("/inloggen", { email, password, to });
  if (answer.status !== 302) throw new Error(`${email} could not sign in: ${answer.status}`);
  return visitor(url, cookiesOf(answer));
}

/** Signs in at the program of the run, once per account for all files: tries are counted there. */
export async function signedIn(email: string): Promise<Visitor> {
  const { url, folder } = inject("program");
  return signedInAt(url, folder, email);
}

/** Signs in, or goes on with the session that this folder keeps for the account. */
export async function signedInAt(url: string, folder: string, email: string): Promise<Visitor> {
  const kept = join(folder, `${email}.cookie`);
  if (existsSync(kept)) return visitor(url, readFileSync(kept, "utf8"));
  const { cookie } = await signIn(url, email);
  writeFileSync(kept, cookie);
  return visitor(url, cookie);
}

/** The cookies that an answer sets, as a browser sends them back. */
function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

function bodyOf(fields: (readonly [string, string | File])[]): FormData | URLSearchParams {
  const withFile = fields.some(([, value]) => value instanceof File);
  const body = withFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) (body as FormData).append(name, value as string);
  return body;
}
