import type { Visitor } from "../program/visitor.ts";
import { formsOf } from "./forms.ts";
import { wordsOf } from "./html.ts";

/** Where a form led, and the page that was read there. */
export type Led = { path: string; body: string };

/** What a form sends beside what stands in it; a name twice is sent twice. */
export type Sent = readonly (readonly [name: string, value: string | File])[];

/**
 * Opens a page and sends its form as it stands, with these fields changed, as a browser without
 * script does, and follows where it leads.
 * @throws Error when the page has no form with these fields, or says that something is wrong.
 */
export async function submit(visitor: Visitor, path: string, sent: Sent): Promise<Led> {
  const page = await (await visitor.get(path)).text();
  const changed = new Set(sent.map(([name]) => name));
  const form = formsOf(page, path).find(
    // A form of the page's own is sent once only; those of its frame may be sent at any time.
    ({ method, names }) =>
      method === "post" && ["_once", ...changed].every((name) => names.has(name)),
  );
  if (!form) throw new Error(`${path} has no form with ${[...changed].join(", ")}`);
  const kept = form.fields.filter(([name]) => !changed.has(name));
  const answer = await visitor.send(form.action, [...kept, ...sent]);
  const body = await answer.text();
  const to = answer.headers.get("location");
  if (to === null && answer.status !== 200)
    throw new Error(`${path} answered ${answer.status}: ${wordsOf(body).slice(0, 2000)}`);
  if (to === null) return { path: form.action, body };
  const { pathname, search } = new URL(to, "http://inside");
  return { path: pathname, body: await (await visitor.get(pathname + search)).text() };
}
