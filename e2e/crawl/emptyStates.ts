import { tags, wordsOf } from "./html.ts";

/** A part of a page that says that there is nothing (yet), and where it leads on. */
export type EmptyPart = { words: string; links: string[] };

/** The parts of a page that say that there is nothing: whole lists, and parts of the first page. */
export function emptyStates(html: string): EmptyPart[] {
  return tags(html, "div")
    .filter(({ attributes }) =>
      /(?:^| )(?:empty|part-empty)(?: |$)/.test(attributes["class"] ?? ""),
    )
    .map(({ at }) => {
      const part = wholeDiv(html, at);
      return {
        words: wordsOf(`<body>${part}`).trim(),
        links: tags(part, "a").flatMap(({ attributes }) => attributes["href"] ?? []),
      };
    });
}

/** From a start tag up to the end tag that belongs to it. */
function wholeDiv(html: string, from: number): string {
  let depth = 0;
  for (const tag of html.slice(from).matchAll(/<(\/?)div\b[^>]*>/g)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return html.slice(from, from + tag.index);
  }
  throw new Error("a div of the page has no end");
}
