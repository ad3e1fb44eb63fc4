import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { ImpactPictureProps } from "./ImpactPicture.ts";
import { ImpactPicture } from "./ImpactPicture.ts";

/** The picture of a case as a file that stands by itself. */
export function impactSvg(props: ImpactPictureProps): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(createElement(ImpactPicture, props))}\n`;
}
