import i18next, { type i18n, type TFunction } from "i18next";

/** The languages of the interface, Dutch first. */
const languages = ["nl", "en"] as const;
export type Language = (typeof languages)[number];

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
  const instance: i18n = i18next.createInstance();
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
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return (language) => instance.getFixedT(language);
}

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
