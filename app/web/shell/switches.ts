import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { SwitchFormProps } from "../look/SwitchForm.tsx";

/** The choices of language and colours that stand in a menu or at the foot of a page. */
export function switches(
  t: Texts,
  language: Language,
  theme: string | undefined,
  returnTo: string,
): SwitchFormProps[] {
  return [
    {
      kind: "language",
      label: t("web:shell.language"),
      action: "/taal",
      name: "taal",
      returnTo,
      options: [
        { value: "nl", label: "Nederlands", current: language === "nl", lang: "nl" },
        { value: "en", label: "English", current: language === "en", lang: "en" },
      ],
    },
    {
      kind: "theme",
      label: t("web:shell.theme"),
      action: "/weergave",
      name: "weergave",
      returnTo,
      options: [
        { value: "system", label: t("web:shell.themeSystem"), current: theme === undefined },
        { value: "light", label: t("web:shell.themeLight"), current: theme === "light" },
        { value: "dark", label: t("web:shell.themeDark"), current: theme === "dark" },
      ],
    },
  ];
}
