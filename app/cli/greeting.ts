import type { Mode } from "../access/installation.ts";
import type { Configuration } from "../platform/configuration/configuration.ts";
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from "../web/pages/demonstrationPeople.ts";

/**
 * What a started program says: where it is; in the demonstration as whom one can look; and in a store
 * that nobody has set up, the link by which to begin.
 *
 * @param setupPath the set-up link without the program's address; undefined when there is none
 */
export function greeting(
  { publicUrl }: Pick<Configuration, "publicUrl">,
  mode: Mode,
  setupPath: string | undefined,
): string {
  const parts = [`Overstap is ready: ${publicUrl}`];
  if (setupPath !== undefined) parts.push(setupWords(publicUrl + setupPath));
  if (mode === "demo") parts.push(demonstrationWords());
  return [...parts, "Stop with Ctrl-C."].join("\n\n");
}

/** How to begin with a store that nobody has set up. */
export function setupWords(link: string): string {
  return [
    "This store is empty: nobody has set it up yet. Whoever opens this link becomes its first",
    "administrator, so keep it to yourself. It works until it has been used:",
    "",
    `  ${link}`,
  ].join("\n");
}

function demonstrationWords(): string {
  const people = demonstrationPeople();
  const width = Math.max(...people.map(({ email }) => email.length));
  return [
    `The demonstration's accounts (all invented; password: ${DEMONSTRATION_PASSWORD}):`,
    ...people.map(
      ({ email, role, name }) => `  ${email.padEnd(width)}  ${role.padEnd(15)} ${name}`,
    ),
  ].join("\n");
}
