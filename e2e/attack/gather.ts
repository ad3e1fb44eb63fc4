import { addressAt } from "../crawl/addressAt.ts";
import { type Form, formsOf } from "../crawl/forms.ts";
import { tags } from "../crawl/html.ts";
import type { Visitor } from "../program/visitor.ts";

/** A form that changes something, and the page it stands on. */
export type FoundForm = { page: string; form: Form };

/** What somebody finds from their first page: one example of each address, its forms and questions. */
export type Found = { pages: string[]; forms: FoundForm[]; questions: string[] };

const mostPages = 60;
const atOnce = 4;

/** Leaves the frame's own forms out: they stand on every page. */
const framed = /^\/(taal|weergave|uitloggen|rol)(\?|$)/;

export async function gather(visitor: Visitor): Promise<Found> {
  const found: Found = { pages: [], forms: [], questions: [] };
  const seen = new Set<string>();
  const take = (path: string) => {
    const key = addressAt(path)?.id ?? path;
    if (seen.has(key) || /\.(csv|pdf|ics)$/.test(path)) return false;
    seen.add(key);
    return true;
  };
  let ahead = ["/vandaag"].filter(take);
  while (ahead.length > 0 && found.pages.length < mostPages) {
    const now = ahead.splice(0, atOnce);
    const bodies = await Promise.all(
      now.map(async (path) => [path, await (await visitor.get(path)).text()] as const),
    );
    for (const [path, body] of bodies) {
      found.pages.push(path);
      for (const form of formsOf(body, path)) {
        const to = inside(form.action, path);
        if (to === undefined || framed.test(to)) continue;
        if (form.method === "post") found.forms.push({ page: path, form: { ...form, action: to } });
        else found.questions.push(`${to.split("?")[0]}?${[...form.names].join("&")}`);
      }
      const links = tags(body, "a").flatMap(({ attributes }) => attributes["href"] ?? []);
      for (const link of links) {
        const to = inside(link, path)?.split("?")[0];
        if (to !== undefined && take(to)) ahead = [...ahead, to];
      }
    }
  }
  return { ...found, questions: [...new Set(found.questions)] };
}

function inside(to: string, from: string): string | undefined {
  const base = new URL(from, "http://inside");
  if (!URL.canParse(to, base)) return undefined;
  const url = new URL(to, base);
  return url.origin === base.origin ? url.pathname + url.search : undefined;
}
