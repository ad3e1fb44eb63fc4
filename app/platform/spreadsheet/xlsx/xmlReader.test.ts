import { assert, nat, property, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { xmlReader } from "./xmlReader.ts";

function heard(pieces: readonly string[]): string[] {
  const told: string[] = [];
  const text = (more: string) => {
    const last = told.at(-1);
    if (last?.startsWith("text ")) told[told.length - 1] = last + more;
    else told.push(`text ${more}`);
  };
  const reader = xmlReader({
    open: (name, tag) => told.push(`open ${name} ${tag}`),
    close: (name) => told.push(`close ${name}`),
    text,
  });
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return told;
}

const xml =
  `<?xml version="1.0"?><a:b c="1 > 2" d='"'><!-- <no> --->Tom &amp; <e/>&#233;&unknown; & co` +
  `<![CDATA[<f> ]] &amp;]]></a:b>`;

test("tells tags without prefix, texts with their references read, CDATA as it stands", () => {
  expect(heard([xml])).toEqual([
    `open b <a:b c="1 > 2" d='"'>`,
    "text Tom & ",
    "open e <e/>",
    "close e",
    "text é&unknown; & co<f> ]] &amp;",
    "close b",
  ]);
});

test("tells the same wherever the text is cut", () => {
  assert(
    property(uniqueArray(nat(xml.length), { maxLength: 20 }), (places) => {
      const cuts = [0, ...places.toSorted((a, b) => a - b), xml.length];
      const pieces = cuts.slice(1).map((end, at) => xml.slice(cuts[at], end));
      expect(heard(pieces)).toEqual(heard([xml]));
    }),
  );
});

test.each(["<a", "<a b='>", "<!-- x", "<![CDATA[ x ]]", "<!DOCTYPE x>", "x <"])(
  "%j is not taken for whole",
  (text) => {
    expect(() => heard([text])).toThrow("damaged");
  },
);
