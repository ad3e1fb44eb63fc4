import { iconPath } from "../../web/look/icons/Icon.tsx";
import type { StoneState } from "../../web/look/StoneDrawing.tsx";
import { stoneShape } from "../../web/look/stoneShape.ts";

const WATER = "#0f5c6e";
const tones: Partial<Record<StoneState, string>> = {
  ask: "#2a5db0",
  near: "#6a4c93",
  outside: "#5f6670",
  ahead: "#5f6670",
  no: "#5f6670",
};

const signs: Partial<Record<StoneState, string>> = {
  aid: "M-4 0h8M0 -4v8",
  ask: "M-2.6 -2.2a2.7 2.7 0 1 1 4.3 2.1c-1.1 .7 -1.7 1.1 -1.7 2.1M0 4.6v.1",
};

/** The drawing of one stone for a document: the same shape as on the page, in colours of its own. */
export function stoneSvg(id: string, state: StoneState, icon: string): string {
  const { outline } = stoneShape(id, 40, 27);
  const tone = tones[state] ?? WATER;
  const full = state === "fits" || state === "aid";
  const dashes = state === "outside" || state === "no" ? ' stroke-dasharray="7 5"' : "";
  const edge = `<path d="${outline}" fill="${full ? tone : "#fff"}" stroke="${tone}" stroke-width="2.5"${dashes}/>`;
  // Half: what lies below the waterline, clipped by a rectangle.
  const half =
    state === "guided"
      ? `<clipPath id="w"><rect x="-48" y="1" width="96" height="40"/></clipPath><path clip-path="url(#w)" d="${outline}" fill="${tone}"/>`
      : "";
  const pictogram = (colour: string, clip = "") =>
    `<g${clip}><path d="${iconPath(icon)}" transform="translate(-15.6 -15.6) scale(1.3)" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/></g>`;
  const inner =
    pictogram(full ? "#fff" : tone) +
    (state === "guided" ? pictogram("#fff", ' clip-path="url(#w)"') : "");
  const sign = signs[state];
  const badge = sign
    ? `<g transform="translate(33 -20)"><circle r="11" fill="#fff" stroke="${tone}" stroke-width="2.5"/><path d="${sign}" transform="scale(1.25)" fill="none" stroke="${tone}" stroke-width="2" stroke-linecap="round"/></g>`
    : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -36 100 68">${edge}${half}${inner}${badge}</svg>`;
}
