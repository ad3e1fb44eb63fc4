import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Papa from "papaparse";
import { asCsv, inventSheet } from "./import/inventSheet.ts";

/**
 * Reads invented people into the program with the demonstration (build it first), as a coach does over HTTP,
 * and says how long bringing the file, checking and taking in lasted, how much memory the program took at
 * most (on Linux), and whether exactly the right people are in, each once. With `kill` the program is killed
 * (SIGKILL) while it reads the file, while it checks, and twice while it takes people in, and started again.
 * With `merge` the first of them are read in once more, and put together with whom they are.
 *
 * Arguments: the port; `kill`, `run` or `merge`; how many people (10,000), and how many once more (3,000).
 */
const port = Number(process.argv[2] ?? 3190);
const killing = process.argv[3] === "kill";
const ROWS = Number(process.argv[4] ?? 10_000);
const AGAIN = process.argv[3] === "merge" ? Number(process.argv[5] ?? 3000) : 0;
const base = `http://localhost:${port}`;
const LONGEST_MS = 600_000;

let cookie = "";
async function ask(
  path: string,
  form?: URLSearchParams | FormData,
): Promise<{ url: string; text: string }> {
  const answer = await fetch(base + path, {
    ...(form && { method: "POST", body: form }),
    headers: { cookie, origin: base },
    redirect: "manual",
  });
  const set = answer.headers.getSetCookie().map((one) => one.split(";")[0]!);
  if (set.length > 0) cookie = [...cookie.split("; ").filter(Boolean), ...set].join("; ");
  const to = answer.headers.get("location");
  if (to) return ask(new URL(to, base).pathname);
  if (answer.status !== 200) throw new Error(`${answer.status} ${path}`);
  return { url: path, text: await answer.text() };
}
const hidden = (page: string) =>
  [...page.matchAll(/name="(_\w+)" value="([^"]*)"/g)].map(([, name, value]): [string, string] => [
    name!,
    value!,
  ]);

async function start(folder: string): Promise<ChildProcess> {
  const program = spawn(process.execPath, ["app/cli/main.ts", "serve", "--port", String(port), "--data", folder, "--demo"], { stdio: "ignore" }); // prettier-ignore
  for (let tries = 0; tries < 600; tries++) {
    if (
      await fetch(`${base}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return program;
    await wait(100);
  }
  throw new Error("the program did not start");
}
async function kill(program: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => program.once("exit", resolve));
  program.kill("SIGKILL");
  await ended;
}

/** Begins an import: why, and how long the data may be held. */
async function begin(): Promise<string> {
  const list = await ask("/mensen/inlezen");
  const region =
    /<option value="([0-9a-f-]{36})"/.exec(list.text)?.[1] ??
    /name="homeRegion" value="([^"]+)"/.exec(list.text)?.[1];
  const ground = {
    ground: "consent",
    agreed: "yes",
    track: "mobility",
    purpose: "meten",
    heldFrom: "2026-11-01",
    homeRegion: region!,
  };
  const { url } = await ask(
    "/mensen/inlezen",
    new URLSearchParams([...hidden(list.text), ...Object.entries(ground)]),
  );
  return url;
}

/** Brings the file; answered when it was read to its end. */
async function bring(url: string, list = sheet): Promise<string> {
  const form = new FormData();
  for (const [name, value] of [...hidden((await ask(url)).text), ["doe", "bestand"]] as const)
    form.append(name, value);
  form.append("bestand", new File([new Uint8Array(asCsv(list))], "pool.csv"));
  return (await ask(url, form)).url;
}

/** Keeps the columns as they are proposed, and so lets the rows be checked. */
async function keepColumns(columns: string): Promise<void> {
  const { text } = await ask(columns);
  const chosen = [...text.matchAll(/<select[^>]*name="(kolom\.\w+)"[\s\S]*?<\/select>/g)].map(
    ([whole, name]) => [name!, /<option[^>]*value="(\w*)"[^>]*selected/.exec(whole)?.[1] ?? ""],
  );
  await ask(columns, new URLSearchParams([...hidden(text).slice(0, 3), ...chosen]));
}

async function until(url: string, words: RegExp): Promise<string> {
  const began = Date.now();
  while (Date.now() - began < LONGEST_MS) {
    const { text } = await ask(url);
    const title = /<h1[^>]*>([^<]*)/.exec(text)?.[1] ?? "";
    if (words.test(title)) return text;
    await wait(100);
  }
  throw new Error(`${url} did not come to ${words}`);
}
async function decideAll(url: string): Promise<void> {
  for (let round = 0; round < 2000; round++) {
    const { text } = await ask(`${url}/dubbel`);
    const rows = [
      ...text.matchAll(/name="_once" value="([^"]+)"\/?><input[^>]*name="rij" value="(\d+)"/g),
    ];
    const hub = await ask(url);
    if (
      !/href="[^"]*\/dubbel" *>?[^<]*<\/a>|Beslis over/.test(hub.text) ||
      !hub.text.includes("Beslis over")
    )
      return;
    for (const [, once, row] of rows)
      await ask(`${url}/dubbel`, new URLSearchParams({ _once: once!, rij: row!, keuze: "other" }));
  }
}
async function confirm(url: string): Promise<void> {
  const { text } = await ask(url);
  const once = /name="_once" value="([^"]+)"/.exec(text)![1]!;
  await ask(url, new URLSearchParams({ _once: once, doe: "inlezen" }));
}
/** Everybody on the coach's list: name and town, as the file of the list shows them. */
async function people(): Promise<string[]> {
  const { data } = Papa.parse<string[]>((await ask("/mensen.csv")).text, { delimiter: ";" });
  return data.slice(1).map((cells) => cells.slice(0, 2).join("; "));
}
/** Where the list differs from whom it held before and the rows that were not left out, by name and town. */
async function differences(url: string, before: readonly string[]): Promise<string[]> {
  const { data } = Papa.parse<string[]>((await ask(`${url}/overgeslagen.csv`)).text, {
    delimiter: ";",
  });
  const [head, ...leftOut] = data;
  const at = head!.indexOf("Rij in het bestand");
  const outside = new Set(leftOut.map((cells) => Number(cells[at])));
  // The first row of people is row 2 of the file.
  const expected = sheet.rows
    .filter((_, row) => !outside.has(row + 2))
    .map(
      ([first, infix, last, , , , town]) =>
        `${[first, infix, last].filter(Boolean).join(" ")}; ${town}`,
    );
  const times = new Map<string, number>();
  for (const one of await people()) times.set(one, (times.get(one) ?? 0) + 1);
  for (const one of [...before, ...expected]) times.set(one, (times.get(one) ?? 0) - 1);
  return [...times].flatMap(([one, more]) =>
    more === 0 ? [] : [`${one}: ${more > 0 ? "+" : ""}${more}`],
  );
}
/** Reads the first people in once more, and puts each who is certainly known together with them. */
async function mergeAgain(): Promise<void> {
  const before = (await people()).length;
  const url = await begin();
  await keepColumns(await bring(url, { ...sheet, rows: sheet.rows.slice(0, AGAIN) }));
  await until(url, /Nagekeken/);
  let at = Date.now();
  const { text } = await ask(`${url}/dubbel`);
  console.log(`first page of ${AGAIN} who may be known: ${seconds(at)}`);
  const once = /name="_once" value="([^"]+)"/.exec(text)![1]!;
  await ask(`${url}/dubbel`, new URLSearchParams({ _once: once, keuze: "fill" }));
  await decideAll(url);
  at = Date.now();
  await confirm(url);
  const done = await until(url, /Klaar/);
  console.log(`put together: ${seconds(at)}; at most ${peakMegabytes(program)} MB`);
  console.log(told(done));
  console.log(`more people than before: ${(await people()).length - before}`);
}
/** What the last page of a list says became of its rows. */
const told = (page: string) =>
  [...page.matchAll(/<li>([^<]+(?:opgenomen|overgeslagen|samengevoegd[^<]*))<\/li>/g)]
    .map(([, line]) => line)
    .join("; ");
const seconds = (began: number) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

/** The most memory that the program held at once so far, in MB; undefined where the system does not say. */
function peakMegabytes({ pid }: ChildProcess): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}

const sheet = inventSheet(ROWS, 1);
const folder = mkdtempSync(join(tmpdir(), "overstap-import-"));
let program = await start(folder);
async function killAfter(milliseconds: number): Promise<void> {
  await wait(milliseconds);
  await kill(program);
  program = await start(folder);
}
try {
  await ask(
    "/inloggen",
    new URLSearchParams({
      email: "yvonne.meertens@voorbeeld.overstap.nl",
      password: "overstap-demo",
    }),
  );
  const url = await begin();
  if (killing) {
    const cut = bring(url).then(
      () => "was answered",
      () => "was cut off",
    );
    await killAfter(400);
    console.log(`killed while the file was read: it ${await cut}`);
  }
  const whole = Date.now();
  let at = whole;
  const columns = await bring(url);
  console.log(`file read and staged: ${seconds(at)}`);
  at = Date.now();
  await keepColumns(columns);
  if (killing) await killAfter(700);
  await until(url, /Nagekeken/);
  console.log(`checked and compared: ${seconds(at)}${killing ? ", killed once" : ""}`);
  let work = Date.now() - whole;
  const before = await people();
  await decideAll(url);
  at = Date.now();
  await confirm(url);
  for (const pause of killing ? [800, 1500] : []) await killAfter(pause);
  const done = await until(url, /Klaar/);
  console.log(`taken in: ${seconds(at)}${killing ? ", killed twice" : ""}`);
  work += Date.now() - at;
  console.log(`together ${(work / 1000).toFixed(1)} s; at most ${peakMegabytes(program)} MB`);
  console.log(told(done));
  const others = await differences(url, before);
  console.log(
    others.length === 0
      ? `the right people are in, each once: ${(await people()).length - before.length}`
      : `not as the file says:\n${others.slice(0, 10).join("\n")}`,
  );
  if (others.length > 0) process.exitCode = 1;
  if (AGAIN > 0) await mergeAgain();
} finally {
  await kill(program);
  rmSync(folder, { recursive: true, force: true });
}
