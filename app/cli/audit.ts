import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { z } from "zod";
import type { Head } from "../access/audit/schema.ts";
import { type AuditFault, verifyAudit } from "../access/audit/verifyAudit.ts";
import { signAnew } from "../access/audit/signAnew.ts";
import { sealAll } from "../access/audit/sealAudit.ts";
import type { Options } from "../platform/configuration/configuration.ts";
import { BadInput } from "./badInput.ts";
import { existingStoreOptions, withExistingStore } from "./existingStore.ts";

export function configure(command: Command): void {
  existingStoreOptions(
    command
      .command("verify")
      .description("find any change, gap or cut in who looked at and changed people's data"),
  )
    .option("--kept <file>", "how far the chains were: what `overstap audit heads` printed before")
    .addHelpText(
      "after",
      `
Reads the whole audit, checks every line against the chain that it is in and every
seal against the secret that signs them, and names each thing that does not hold.
A cut of the newest lines together with the record of how far they came is found
with --kept only: keep what \`overstap audit heads\` prints somewhere else.
With the embedded database, stop the program first.

AUDIT_KEY, AUDIT_KEY_FILE   the secret, when this installation has one of its own

Exit codes: 0 all of it holds, 1 something does not.

Example:
  overstap audit verify --kept /elsewhere/heads.json`,
    )
    .action(verify);
  existingStoreOptions(
    command
      .command("sign-anew")
      .description("sign the audit with another secret, once after it was put in place"),
  )
    .addHelpText(
      "after",
      `
Verifies the whole audit by the secret in AUDIT_KEY (or AUDIT_KEY_FILE) and by those
that signed before, the store's own and further lines of the file, and signs every seal
with the first. Nothing is signed when anything does not hold. Do it when you set the
secret or put another in front of it, and at no other time.

Exit codes: 0 signed, 1 something does not hold.

Example:
  AUDIT_KEY_FILE=/run/secrets/audit overstap audit sign-anew`,
    )
    .action(sign);
  existingStoreOptions(
    command.command("heads").description("print how far the audit has come, to be kept elsewhere"),
  )
    .addHelpText(
      "after",
      `
Seals what waits and prints one JSON document: for each region's chain its last
seal and line, with the hash. Keep it where nobody who can reach the database can
change it; \`overstap audit verify --kept\` holds the audit against it.

Example:
  overstap audit heads > /elsewhere/heads.json`,
    )
    .action(heads);
}

async function sign(options: Options): Promise<void> {
  await withExistingStore(options, async ({ database, auditSecret, olderAuditSecrets }) => {
    const found = await database.asOwner((tx) => signAnew(tx, auditSecret, olderAuditSecrets));
    if ("signed" in found) {
      console.log(`${found.signed} seals signed. The older secret is not needed any more.`);
      return;
    }
    for (const fault of found.faults) process.stdout.write(`${inWords(fault)}\n`);
    console.log("Nothing was signed: the audit does not hold by the older secrets.");
    process.exitCode = 1;
  });
}

async function heads(options: Options): Promise<void> {
  await withExistingStore(options, async (store) => {
    await sealAll(store.database, store.auditSecret);
    const found = await store.database.asOwner((tx) => verifyAudit(tx, store.auditSecret));
    process.stdout.write(`${JSON.stringify({ heads: found.heads }, undefined, 2)}\n`);
  });
}

async function verify(options: Options & { kept?: string }): Promise<void> {
  const kept = options.kept === undefined ? [] : readKept(options.kept);
  await withExistingStore(options, async (store) => {
    const found = await store.database.asOwner((tx) => verifyAudit(tx, store.auditSecret, kept));
    for (const fault of found.faults) process.stdout.write(`${inWords(fault)}\n`);
    const read = `${found.lines} lines in ${found.heads.length} chains, ${found.seals} seals`;
    console.log(
      found.faults.length === 0
        ? `${read}: all of it holds.`
        : `${read}: ${found.faults.length} ${found.faults.length === 1 ? "thing does" : "things do"} not hold.`,
    );
    if (found.faults.length > 0) process.exitCode = 1;
  });
}

const keptFile = z.object({
  heads: z.array(
    z.object({
      chain: z.uuid(),
      seal: z.int().min(0),
      line: z.int().min(0),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

function readKept(file: string): Head[] {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new BadInput([`${file}: cannot be read`]);
  }
  try {
    return keptFile.parse(JSON.parse(text)).heads;
  } catch {
    throw new BadInput([`${file}: not what \`overstap audit heads\` prints`]);
  }
}

/** One fault as a line to read. */
function inWords(fault: AuditFault): string {
  if (fault.kind === "head")
    return "the record of how far the chains have come is gone, or was not signed by this installation";
  const chain = `chain ${fault.chain}`;
  if (fault.kind === "changed") return `${chain}: line ${fault.line} is not what was sealed`;
  if (fault.kind === "gap")
    return `${chain}: ${linesInWords(fault.from, fault.to)} missing, or out of order`;
  if (fault.kind === "cut")
    return `${chain}: ends at line ${fault.line}, and was known to reach line ${fault.known}`;
  if (fault.kind === "rewritten")
    return `${chain}: line ${fault.line} and those before it are not the ones that were sealed then`;
  if (fault.kind === "unsealed")
    return `${chain}: ${linesInWords(fault.from, fault.to)} covered by no seal`;
  return `${chain}: seal ${fault.seal} is gone, changed, or not signed by this installation`;
}

function linesInWords(from: number, to: number): string {
  return from === to ? `line ${from} is` : `lines ${from} to ${to} are`;
}
