import type { Texts } from "../../platform/texts/texts.ts";
import { stoneStates } from "../../web/look/StoneDrawing.tsx";
import type { StoneWords } from "../../web/look/Stones.tsx";
import type { PairFace } from "../pair/pairView.ts";

/** The word for each stone, for who looks. */
export function stoneWords(t: Texts, face: PairFace): StoneWords {
  const outside = face === "region" || face === "employer";
  const words = stoneStates.map((state) => {
    if (face === "own") return [state, t(`matching:candidate.stone.${state}`)];
    return [state, outside ? t(`matching:package.stone.${state}`) : t(`matching:stone.${state}`)];
  });
  return Object.fromEntries(words) as StoneWords;
}
