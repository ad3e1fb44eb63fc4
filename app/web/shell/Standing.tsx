import { createContext, type ReactNode, useContext } from "react";
import type { Actor } from "../../access/actor.ts";
import type { Language } from "../../platform/texts/texts.ts";

/** What a whole page stands on, whatever happened to its own data. */
export type Standing = {
  actor: Actor | undefined;
  language: Language;
  /** `light` or `dark` when this browser chose; undefined when it follows the device. */
  theme: string | undefined;
  /** Address of the one small script, with the build's own hash in it. */
  script: string;
};

const Standing = createContext<Standing | undefined>(undefined);

/** Hands every page, error pages included, who is here and in which language and colours. */
export function StandingIn({ standing, children }: { standing: Standing; children: ReactNode }) {
  return <Standing value={standing}>{children}</Standing>;
}

export function useStanding(): Standing {
  const standing = useContext(Standing);
  if (!standing) throw new Error("a page was rendered outside the server's own entry");
  return standing;
}
