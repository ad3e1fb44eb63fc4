import { useTexts } from "../../../platform/texts/textsContext.tsx";
import { Notice } from "../../../web/look/Notice.tsx";
import type { PairView } from "../../pair/pairView.ts";
import { sayProposed } from "../../words/sayProposed.ts";

/** That the person is put forward here, to the person and who guides. */
export function PairProposed({ pair }: { pair: PairView }) {
  const { t, language } = useTexts();
  const said = sayProposed(t, language, pair);
  return said === undefined ? null : <Notice>{said}</Notice>;
}
