/** What comes into fields by accident or on purpose, by what it is called. */
export const badInput = {
  tooLong: ["x".repeat(5000)],
  emoji: ["🙂🙃"],
  rightToLeft: ["\u202eمحمد\u202c"],
  html: ["<script>alert(1)</script>"],
  spaces: [" \u200b\u00a0 \t"],
  "1823": ["01-01-1823"],
  "200": ["200"],
  infinity: ["Infinity"],
  exponent: ["1e999"],
  notANumber: ["NaN"],
  nul: ["a\0b"],
  bsn: ["111222333"],
} as const satisfies Record<string, readonly string[]>;

export type BadInput = keyof typeof badInput;

/** That a field takes it, whatever comes of it. */
export const ANYTHING = "…";

/** How a kind of field takes them: the words it keeps of one, null for none; all others are a fault. */
export type Kind = { readonly [I in BadInput]?: string | null };

/** As words are kept: what looks like something else is the words it is. */
const words = {
  emoji: "🙂🙃",
  rightToLeft: "محمد",
  html: "<script>alert(1)</script>",
  "1823": "01-01-1823",
  "200": "200",
  infinity: "Infinity",
  exponent: "1e999",
  notANumber: "NaN",
  nul: "ab",
} as const satisfies Kind;

/** The kinds of field of the forms about people. */
export const kinds = {
  words,
  /** Words that may be left out. */
  wordsOrNone: { ...words, spaces: null },
  /** A number, a day, a choice, a town: nothing of it is one. */
  strict: {},
  strictOrNone: { spaces: null },
  /** Digits and dashes may be a telephone number. */
  phoneOrNone: { spaces: null, "1823": "01-01-1823", bsn: "111222333" },
} as const satisfies Record<string, Kind>;
