const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function sign(whole: string, name: string): string {
  if (!name.startsWith("#")) return named[name] ?? whole;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
}

/** A text of XML with its references read: `&amp;` is `&`. What is no reference stays as it is. */
export function plainXmlText(text: string): string {
  return text.includes("&")
    ? text.replaceAll(/&(#\d{1,7}|#x[\da-fA-F]{1,6}|[a-z]{2,4});/g, sign)
    : text;
}

const patterns = new Map<string, RegExp>();

/** An attribute of any prefix and either quote; undefined when it is not there. */
function attributeAnyhow(tag: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s(?!xmlns:)(?:[^\\s=:"']+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(tag);
  return found ? (found[1] ?? found[2]) : undefined;
}

/** The value of an attribute of a tag, whatever its prefix; undefined when it is not there. */
export function attributeOf(tag: string, name: string): string | undefined {
  // A sheet has millions of cells, nearly always written in this one way.
  const begin = ` ${name}="`;
  const at = tag.indexOf(begin);
  const end = at === -1 ? -1 : tag.indexOf('"', at + begin.length);
  const value = end === -1 ? attributeAnyhow(tag, name) : tag.slice(at + begin.length, end);
  return value === undefined ? undefined : plainXmlText(value);
}
