import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { asCsv, inventSheet } from "./import/inventSheet.ts";

/**
 * Reads invented people (10,000) into the running demonstration (build it first), as a coach does, and says how
 * long checking and taking in lasted; then once more with the program killed (SIGKILL) at three points, and
 * whether everybody is in once. Arguments: the port; `kill`; how many
 * people.
 */
const ROWS = Number(process.argv[4] ?? 10_000);
const port = Number(process.argv[2] ?? 3190);
const base = `http://localhost:${port}`;
const LONGEST_MS = 180_000;

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

/** Brings the file and leaves the import at work on checking it. */
async function begin(seed: number): Promise<string> {
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
  const { url, text } = await ask(
    "/mensen/inlezen",
    new URLSearchParams([...hidden(list.text), ...Object.entries(ground)]),
  );
  const form = new FormData();
  for (const [name, value] of [...hidden(text), ["doe", "bestand"]] as const)
    form.append(name, value);
  form.append(
    "bestand",
    new File([new Uint8Array(asCsv(inventSheet(ROWS, seed)))], `pool-${seed}.csv`),
  );
  const columns = await ask(url, form);
  const chosen = [
    ...columns.text.matchAll(/<select[^>]*name="(kolom\.\w+)"[\s\S]*?<\/select>/g),
  ].map(([whole, name]) => [
    name!,
    /<option[^>]*value="(\w*)"[^>]*selected/.exec(whole)?.[1] ?? "",
  ]);
  await ask(columns.url, new URLSearchParams([...hidden(columns.text).slice(0, 3), ...chosen]));
  return url;
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
const people = async () =>
  Number((/([\d.]+) mensen/.exec((await ask("/mensen")).text)?.[1] ?? "0").replaceAll(".", ""));
const seconds = (began: number) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

const folder = mkdtempSync(join(tmpdir(), "overstap-import-"));
let program = await start(folder);
try {
  await ask(
    "/inloggen",
    new URLSearchParams({
      email: "yvonne.meertens@voorbeeld.overstap.nl",
      password: "overstap-demo",
    }),
  );
  let at = Date.now();
  const url = await begin(1);
  console.log(`file read and staged: ${seconds(at)}`);
  at = Date.now();
  const killing = process.argv[3] === "kill";
  if (killing) {
    await wait(700);
    await kill(program);
    program = await start(folder);
  }
  await until(url, /Nagekeken/);
  console.log(`checked and compared: ${seconds(at)}${killing ? ", killed once" : ""}`);
  const before = await people();
  await decideAll(url);
  at = Date.now();
  await confirm(url);
  for (const pause of killing ? [800, 1500] : []) {
    await wait(pause);
    await kill(program);
    program = await start(folder);
  }
  const done = await until(url, /Klaar/);
  console.log(`taken in: ${seconds(at)}${killing ? ", killed twice" : ""}`);
  console.log(
    [...done.matchAll(/<li>([^<]+(?:opgenomen|overgeslagen))<\/li>/g)]
      .map(([, line]) => line)
      .join("; "),
  );
  console.log(`people before ${before}, after ${await people()}`);
} finally {
  await kill(program);
  rmSync(folder, { recursive: true, force: true });
}
