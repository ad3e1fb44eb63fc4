import i18next, { type FormatterModule, type i18n, type TFunction } from "i18next";
import { inNumbers } from "./formats.ts";
import { type Language, languages } from "./language.ts";

export type { Language };

/** Gives the text of a key in one language; keys are `room:place.what`. */
export type Texts = TFunction;

type Resources = Record<Language, Record<string, Record<string, string>>>;

/**
 * Makes the texts of the interface ready: one set of keys per room, in each language.
 *
 * @param resources language → room → key → text, with `{{name}}` where a value goes and `_one`,
 *   `_other` endings for plurals
 * @returns a function that gives the texts of a language
 */
export function openTexts(resources: Resources): (language: Language) => Texts {
  const instance: i18n = i18next.createInstance().use(numbersInWords);
  void instance.init({
    resources,
    lng: "nl",
    fallbackLng: false,
    supportedLngs: [...languages],
    ns: Object.keys(resources.nl),
    defaultNS: false,
    keySeparator: false,
    initAsync: false,
    // React and the PDF writer escape by themselves.
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
  });
  return (language) => instance.getFixedT(language);
}

/** Under this name a text holds a calendar year: `2026`, not `2.026`. */
const YEAR = "year";

/** Writes each number in a text the way of its language: `3.002 mensen`, `0,1 km`. */
const numbersInWords: FormatterModule = {
  type: "formatter",
  init() {},
  add() {},
  addCached() {},
  format: (value: unknown, _format, language, options) =>
    typeof value === "number" && options?.["interpolationkey"] !== YEAR
      ? inNumbers(value, language === "en" ? "en" : "nl", 3)
      : (value as string),
};

/** Whether a text from a cookie or a form names a language of the interface. */
export function isLanguage(text: unknown): text is Language {
  return languages.includes(text as Language);
}

/**
 * The language for somebody who is not signed in: what they chose in this browser, else what the
 * browser asks for, else Dutch.
 */
export function languageOf(cookie: string | undefined, accepted: string | null): Language {
  if (isLanguage(cookie)) return cookie;
  const first = accepted
    ?.split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLanguage);
  return first ?? "nl";
}
