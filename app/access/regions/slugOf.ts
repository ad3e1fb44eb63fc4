import { plainText } from "../../platform/lists/plain.ts";

/** Longest name of a region in an address; far below what may be a secret. */
const LONGEST = 35;
/** What the addresses of regions hold already beside the regions themselves. */
const taken = new Set(["pilots", "nieuw"]);

/**
 * The name of a region in addresses, made from its own name: `Zuid-Limburg` → `zuid-limburg`. Letters of
 * other scripts leave nothing; then it is `regio`.
 *
 * @param again from 1: which try this is, when the earlier ones belong to other regions
 */
export function slugOf(name: string, again = 1): string {
  const words = plainText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const ending = again > 1 ? `-${again}` : "";
  const base = words.slice(0, LONGEST - ending.length).replace(/-+$/, "") || "regio";
  const slug = base + ending;
  return taken.has(slug) ? `${slug}-regio` : slug;
}
