import type { Mode } from "../access/installation.ts";
import type { Configuration } from "../platform/configuration/configuration.ts";
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from "../web/pages/demonstrationPeople.ts";

/** What a started program says: where it is, and in the demonstration as whom one can look. */
export function greeting({ publicUrl }: Pick<Configuration, "publicUrl">, mode: Mode): string {
  const address = `Overstap is ready: ${publicUrl}`;
  if (mode === "empty") {
    return `${address}\n\nThis store is empty: it has no accounts yet. Stop with Ctrl-C.`;
  }
  const people = demonstrationPeople();
  const width = Math.max(...people.map(({ email }) => email.length));
  const lines = people.map(
    ({ email, role, name }) => `  ${email.padEnd(width)}  ${role.padEnd(15)} ${name}`,
  );
  return [
    address,
    "",
    `The demonstration's accounts (all invented; password: ${DEMONSTRATION_PASSWORD}):`,
    ...lines,
    "",
    "Stop with Ctrl-C.",
  ].join("\n");
}
