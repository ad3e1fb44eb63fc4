import { cruise, type ICruiseResult } from "dependency-cruiser";
import rules from "../.dependency-cruiser.cjs";

/** Fewer files than this were surely not all of them: a parser that reads nothing finds nothing wrong. */
const LEAST_FILES = 100;
const LEAST_IMPORTS = 200;

/**
 * Checks who leans on whom, and that the check looked at what it should.
 *
 * @param folders where to look
 * @param least how many of our files and imports it must have read
 * @param baseDir the folder that holds them
 * @returns the faults, one line each
 */
export async function importFaults(
  folders: string[],
  least = { files: LEAST_FILES, imports: LEAST_IMPORTS },
  baseDir = process.cwd(),
): Promise<string[]> {
  const { output } = await cruise(folders, {
    ...rules.options,
    baseDir,
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
  });
  const { modules, summary } = output as ICruiseResult;
  const own = modules.filter(
    ({ source }) => /\.tsx?$/.test(source) && !source.includes("node_modules"),
  );
  const imports = own.reduce((total, one) => total + one.dependencies.length, 0);
  const faults = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  const lost = own.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(
        ({ couldNotResolve, module }) =>
          couldNotResolve && /^[.@]/.test(module) && /^(\.|@overstap)/.test(module),
      )
      .map(({ module }) => `${source} → ${module} was not found`),
  );
  if (own.length < least.files || imports < least.imports) {
    faults.push(
      `only ${own.length} files with ${imports} imports were read; at least ${least.files} and ${least.imports} were expected`,
    );
  }
  return [...faults, ...lost];
}

if (import.meta.main) {
  const faults = await importFaults(["app", "engine", "reference"]);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
