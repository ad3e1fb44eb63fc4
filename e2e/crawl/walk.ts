import type { Demonstrator } from "../program/demonstrators.ts";
import type { Visitor } from "../program/visitor.ts";
import { addressAt } from "./addressAt.ts";
import { formsOf } from "./forms.ts";
import { tags, wordsOf } from "./html.ts";
import { pdfWords } from "./pdfWords.ts";

/** An answer of the program, kept to be judged by several tests. */
export type Fetched = {
  /** With its query, as asked. */
  path: string;
  /** The id of its entry in the route table; undefined when it is in none. */
  address: string | undefined;
  status: number;
  /** By which the program names it, in its log and its audit. */
  request: string;
  type: string;
  location: string | undefined;
  /** The page or CSV as it came; nothing of a PDF. */
  body: string;
  /** What can be read in it. */
  words: string;
};

/** A link, form or asset of a page, by where it leads. */
export type Lead = { to: string; from: string };

/** Everything that somebody reaches from their first page by links and by forms that only ask. */
export type Walk = {
  email: string;
  role: Demonstrator["role"];
  fetched: Fetched[];
  /** Every link and asking form that was seen, also those not followed. */
  leads: Lead[];
  /** Every action that a form would post to. */
  actions: Lead[];
};

/** How many examples of each address are opened, and how many different questions asked of one. */
const mostExamples = 3;
const mostQuestions = 6;
const atOnce = 4;

/** Walks through the program as one account, signed in, from its first page and `also` these. */
export async function walk(
  {
    account,
    role,
  }: { account: Pick<Demonstrator["account"], "email">; role: Demonstrator["role"] },
  visitor: Visitor,
  also: readonly string[] = [],
): Promise<Walk> {
  const result: Walk = { email: account.email, role, fetched: [], leads: [], actions: [] };
  const wanted = new Budget();
  let ahead = ["/vandaag", ...also].filter((path) => wanted.take(path));
  while (ahead.length > 0) {
    const now = ahead.splice(0, atOnce);
    // eslint-disable-next-line no-await-in-loop -- what is ahead is known by what was found
    const found = await Promise.all(
      now.map(async (path) => fetched(path, await visitor.get(path))),
    );
    for (const each of found) {
      result.fetched.push(each);
      const { leads, actions } = leadsOf(each);
      result.leads.push(...leads);
      result.actions.push(...actions);
      ahead = [...ahead, ...leads.map(({ to }) => to).filter((to) => wanted.take(to))];
    }
  }
  return result;
}

/** Reads an answer whole. */
export async function fetched(path: string, answer: Response): Promise<Fetched> {
  const type = answer.headers.get("content-type") ?? "";
  const bytes = Buffer.from(await answer.arrayBuffer());
  const body = type.includes("pdf") ? "" : bytes.toString("utf8");
  const words = type.includes("pdf")
    ? pdfWords(bytes)
    : type.includes("html")
      ? wordsOf(body)
      : body;
  return {
    path,
    address: addressAt(path)?.id,
    status: answer.status,
    request: answer.headers.get("x-request-id") ?? "",
    type,
    location: answer.headers.get("location") ?? undefined,
    body,
    words,
  };
}

/** What a page leads to within the program. */
function leadsOf({ path, body, type }: Fetched): Pick<Walk, "leads" | "actions"> {
  if (!type.includes("html")) return { leads: [], actions: [] };
  const links = tags(body, "a", "area").flatMap(({ attributes }) => attributes["href"] ?? []);
  const forms = formsOf(body, path);
  const asking = forms
    .filter(({ method }) => method === "get")
    .flatMap(({ action, fields }) => {
      const asks = (q?: string) =>
        `${action.split("?")[0]}?${new URLSearchParams(fields.map(([name, value]) => [name, q && name === "q" ? q : value]))}`;
      return fields.some(([name]) => name === "q") ? [asks(), asks("en")] : [asks()];
    });
  const from = path;
  return {
    leads: [...links, ...asking].flatMap((to) => inside(to, path)).map((to) => ({ to, from })),
    actions: forms
      .filter(({ method }) => method === "post")
      .flatMap(({ action }) => inside(action, path))
      .map((to) => ({ to, from })),
  };
}

/** An address of this program, whole and without its fragment; nothing for another site or a mail. */
function inside(to: string, from: string): string[] {
  const base = new URL(from, "http://inside");
  if (!URL.canParse(to, base)) return [to];
  const url = new URL(to, base);
  return url.origin === base.origin ? [url.pathname + url.search] : [];
}

/** Says of each address whether there is still need of it; never twice of the same. */
class Budget {
  private readonly seen = new Set<string>();
  private readonly places = new Map<string, Set<string>>();
  private readonly questions = new Map<string, number>();

  take(to: string): boolean {
    if (this.seen.has(to)) return false;
    this.seen.add(to);
    const [place, question] = to.split("?") as [string, string?];
    const address = addressAt(place)?.id ?? "none";
    const examples = this.places.get(address) ?? new Set();
    this.places.set(address, examples);
    if (!examples.has(place)) {
      if (examples.size >= mostExamples) return false;
      examples.add(place);
      return true;
    }
    if (question === undefined) return true;
    // Of each set of fields one example, so that every filter, order and page is asked for once.
    const asked = `${address}?${[...new URLSearchParams(question)]
      .filter(([, value]) => value)
      .map(([name]) => name)
      .toSorted()}`;
    const times = this.questions.get(asked) ?? 0;
    const all = this.questions.get(address) ?? 0;
    if (times >= 1 || all >= mostQuestions) return false;
    this.questions.set(asked, times + 1);
    this.questions.set(address, all + 1);
    return true;
  }
}
