import type { Fetched } from "./walk.ts";
import { tags } from "./html.ts";

/** A key of a text with its room, as it is asked for. */
const untranslated =
  /\b(?:web|work|people|pool|matching|region|access|failures|forms|platform|impact|redesign|staying|agenda):[a-z][\w.-]*/;
/** What a text that is not there gives: its key without the room, words on a dot without a space. */
const bareKey = /^[a-z][A-Za-z]+(?:\.[A-Za-z][A-Za-z0-9]*(?:_[a-z]+)?)+$/;
/** Hosts and file names are written that way too. */
const ofTheWorld =
  /\.(?:nl|org|com|eu|example|csv|xlsx|pdf|docx?|json|txt|ics|ts)$|^(?:e\.g|i\.e)$/;
const notForPeople = /\bundefined\b|\bNaN\b|\[object \w+\]|\{\{\w+\}\}|\bInfinity\b|Invalid Date/;

/** What is wrong with a page whatever it is about; empty when nothing is. */
export function pageFaults({ body, words }: Pick<Fetched, "body" | "words">): string[] {
  const faults: string[] = [];
  const all = tags(body);
  const titles = [...body.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title!.trim());
  const count = (name: string) => all.filter((tag) => tag.name === name).length;
  if (count("h1") !== 1) faults.push(`${count("h1")} h1`);
  if (count("main") !== 1) faults.push(`${count("main")} main`);
  if (titles.length !== 1 || titles[0]!.length < 3) faults.push(`titles ${JSON.stringify(titles)}`);
  if (!/^(nl|en)$/.test(all.find(({ name }) => name === "html")?.attributes["lang"] ?? ""))
    faults.push("no lang");
  if (count("style") > 0) faults.push("a style element");
  for (const { name, attributes } of all) {
    const written = Object.keys(attributes);
    if (written.includes("style")) faults.push(`style="${attributes["style"]}" on ${name}`);
    const handler = written.find((attribute) => /^on[a-z]+$/.test(attribute));
    if (handler) faults.push(`${handler} on ${name}`);
    if (name === "script" && !attributes["src"]) faults.push("an inline script");
    if (name === "a" && !attributes["href"]) faults.push("a link without address");
    if (
      name === "button" &&
      attributes["type"] === "button" &&
      !written.some((one) => one.startsWith("data-"))
    )
      faults.push("a button that nothing listens to");
  }
  const strange =
    untranslated.exec(words)?.[0] ?? bareKeyIn(words) ?? notForPeople.exec(words)?.[0];
  if (strange) faults.push(`shows "${strange}"`);
  return [...faults, ...brokenFragments(all)];
}

/** The first key of a text that stands where its text should. */
function bareKeyIn(words: string): string | undefined {
  const whole = words.matchAll(/[\w@./:+-]+/g).map(([one]) => one.replace(/[.:]+$/, ""));
  return whole.find((one) => bareKey.test(one) && !ofTheWorld.test(one));
}

function brokenFragments(all: ReturnType<typeof tags>): string[] {
  const ids = new Set(all.flatMap(({ attributes }) => attributes["id"] ?? []));
  const pointing = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];
  return all.flatMap(({ name, attributes }) => {
    const to = [
      ...(name === "a" && attributes["href"]?.startsWith("#") ? [attributes["href"].slice(1)] : []),
      ...(name === "use" && attributes["href"]?.startsWith("#")
        ? [attributes["href"].slice(1)]
        : []),
      ...pointing.flatMap((one) => attributes[one]?.split(" ") ?? []),
    ];
    return to
      .filter((id) => id && !ids.has(id))
      .map((id) => `${name} points at #${id}, which is not there`);
  });
}
