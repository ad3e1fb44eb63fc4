import { createContext, type ReactNode, useContext } from "react";
import { createContext as createRequestContext } from "react-router";
import type { Language, Texts } from "./texts.ts";

type Spoken = { t: Texts; language: Language };

/** The texts in the language of a request, for loaders and actions. */
export const textsContext = createRequestContext<Spoken>();

const Spoken = createContext<Spoken | undefined>(undefined);

/** Gives the components below it their texts. */
export function SpokenIn({ t, language, children }: Spoken & { children: ReactNode }) {
  return <Spoken value={{ t, language }}>{children}</Spoken>;
}

/** The texts and the language of the page. */
export function useTexts(): Spoken {
  const spoken = useContext(Spoken);
  if (!spoken) throw new Error("a component that speaks stands outside the page");
  return spoken;
}
