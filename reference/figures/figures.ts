import facts from "./figures.json" with { type: "json" };

/** Published figures that the product must be able to reproduce from its own inputs, each with its source. */
export const publishedFigures = facts;
