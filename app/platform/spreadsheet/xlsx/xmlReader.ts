import { MOST_TAG } from "../limits.ts";
import { refuse } from "../sheet.ts";
import { plainXmlText } from "./xmlText.ts";

/** Told what stands in an XML text, in its order. Names come without their prefix. */
export interface XmlListener {
  /** @param tag the tag as it stands, for {@link attributeOf} */
  open(name: string, tag: string): void;
  close(name: string): void;
  /** A text may come in several pieces. */
  text(text: string): void;
}

/**
 * Reads the XML of an office file piece by piece and holds nothing but an unfinished tag. Knows what
 * such files use: tags, texts, CDATA, comments. A document type is refused, because entities of
 * one's own can be made to grow without end.
 */
export function xmlReader(listener: XmlListener) {
  let rest = "";

  const markup = (tag: string) => {
    if (tag[1] === "/") return listener.close(localName(tag, 2));
    if (tag[1] === "!" || tag[1] === "?") return aside(tag);
    const name = localName(tag, 1);
    listener.open(name, tag);
    return tag.endsWith("/>") ? listener.close(name) : undefined;
  };
  const aside = (tag: string) => {
    if (tag.startsWith("<![CDATA[")) listener.text(tag.slice(9, -3));
    else if (!tag.startsWith("<!--") && !tag.startsWith("<?")) refuse({ key: "damaged" });
  };

  const read = (xml: string, last: boolean): string => {
    let at = 0;
    while (at < xml.length) {
      const open = xml.indexOf("<", at);
      const textEnd = open === -1 ? wholeText(xml, at, last) : open;
      if (textEnd > at) listener.text(plainXmlText(xml.slice(at, textEnd)));
      if (open === -1) return xml.slice(textEnd);
      const end = markupEnd(xml, open);
      if (end === -1) return xml.slice(open);
      markup(xml.slice(open, end));
      at = end;
    }
    return "";
  };

  return {
    /** Reads on. Throws a SpreadsheetError when this cannot be XML of an office file. */
    write(piece: string): void {
      rest = read(rest + piece, false);
      if (rest.length > MOST_TAG) refuse({ key: "damaged" });
    },
    /** Says that nothing follows; a tag that is still open then is a fault. */
    end(): void {
      if (read(rest, true) !== "") refuse({ key: "damaged" });
    },
  };
}

const tagName = /(?:[^\s/>:]*:)?([^\s/>:]+)/y;

function localName(tag: string, from: number): string {
  tagName.lastIndex = from;
  return tagName.exec(tag)?.[1] ?? "";
}

const quotedTag = /<(?:[^>"']|"[^"]*"|'[^']*')*>/y;
const asides = [
  { begin: "<!--", end: "-->" },
  { begin: "<![CDATA[", end: "]]>" },
  { begin: "<?", end: "?>" },
] as const;

/** Where the markup that begins at `open` ends; -1 when that is still to come. */
function markupEnd(xml: string, open: number): number {
  const next = xml[open + 1];
  if (next === "/") return xml.indexOf(">", open) + 1 || -1;
  if (next === undefined || next === "!" || next === "?") return asideEnd(xml, open);
  quotedTag.lastIndex = open;
  return quotedTag.test(xml) ? quotedTag.lastIndex : -1;
}

function asideEnd(xml: string, open: number): number {
  // "<![CD" may still become either.
  if (
    asides.some(
      ({ begin }) =>
        begin.startsWith(xml.slice(open, open + begin.length)) && xml.length - open < begin.length,
    )
  )
    return -1;
  const aside = asides.find(({ begin }) => xml.startsWith(begin, open));
  const end = aside ? xml.indexOf(aside.end, open + aside.begin.length) : xml.indexOf(">", open);
  return end === -1 ? -1 : end + (aside?.end.length ?? 1);
}

/** Where a text may be cut: before an `&` whose end is still to come. */
function wholeText(xml: string, at: number, last: boolean): number {
  const sign = last ? -1 : xml.indexOf("&", Math.max(at, xml.length - 12));
  return sign === -1 || xml.includes(";", sign) ? xml.length : sign;
}
