import { request } from "node:http";
import { connect } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinEmbedded } from "../app/platform/database/embedded.ts";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { everybody, openingId, openingsOf, peopleOf } from "./oracle/standing.ts";
import { password, theFirst } from "./program/demonstrators.ts";
import { type Program, startProgram } from "./program/program.ts";

const publicUrl = "https://overstap.example.nl";
const folder = newFolder();
const coach = theFirst("coach");
let program: Program;
/** Where the program listens; it says the address that people type. */
let where = "";
let cookies: string[];

type Ask = { method?: string; headers?: Record<string, string>; body?: string };

/** Asks as a proxy does that stands in front: over plain http, with the name that people typed. */
function ask(path: string, { method = "GET", headers = {}, body = "" }: Ask = {}) {
  return new Promise<Response>((resolve, reject) => {
    const { hostname, port } = new URL(where);
    const host = new URL(publicUrl).host;
    const options = { hostname, port, path, method, headers: { host, ...headers } };
    const asked = request(options, (answer) => {
      const told = Object.entries(answer.headersDistinct).flatMap(([name, values]) =>
        values!.map((value): [string, string] => [name, value]),
      );
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () => {
        const text = parts.length > 0 ? Buffer.concat(parts) : null;
        resolve(new Response(text, { status: answer.statusCode!, headers: told }));
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Somebody with these cookies. */
const visitor = (cookie = "") => ({
  cookie,
  get: (path: string) => ask(path, { headers: { cookie } }),
  post(path: string, fields: Record<string, string>, origin = publicUrl) {
    const body = new URLSearchParams(fields).toString();
    const length = { "content-length": String(Buffer.byteLength(body)) };
    return ask(path, { method: "POST", headers: { cookie, origin, ...form, ...length }, body });
  },
});
const form = { "content-type": "application/x-www-form-urlencoded" };
const stranger = visitor();
let signedIn = stranger;

beforeAll(async () => {
  const environment = { PUBLIC_URL: publicUrl, SECURITY_CONTACT: "mailto:lek@example.nl" };
  program = await startProgram({ options: await on(folder, "--demo"), environment });
  // It says its public address; it listens on its port.
  const port = /--port (\d+)/.exec(program.process.spawnargs.join(" "))![1]!;
  where = `http://localhost:${port}`;
  const { email } = coach.account;
  const answer = await stranger.post("/inloggen", { email, password });
  cookies = answer.headers.getSetCookie();
  signedIn = visitor(cookies.map((one) => one.split(";")[0]).join("; "));
});
afterAll(async () => {
  await program.stop();
  removeFolders();
});

const pastDit = `/matchen/${peopleOf(coach)[0]!.id}/${openingId(openingsOf(coach)[0]!)}/past-dit.pdf`;

const kinds: [what: string, status: number, answer: () => Promise<Response>][] = [
  ["a page for anyone", 200, () => stranger.get("/inloggen")],
  ["a page for one who is signed in", 200, () => signedIn.get("/vandaag")],
  ["a list as CSV", 200, () => signedIn.get("/mensen.csv")],
  ["a PDF", 200, () => signedIn.get(pastDit)],
  ["a file of the look", 200, () => stranger.get("/favicon.svg")],
  ["a health check", 200, () => stranger.get("/healthz")],
  ["a check of readiness", 200, () => stranger.get("/readyz")],
  ["whom to tell", 200, () => stranger.get("/.well-known/security.txt")],
  ["a redirect", 302, () => stranger.get("/vandaag")],
  ["a form that is sent on", 302, () => stranger.post("/taal", { taal: "en" })],
  ["the router's data", 404, () => signedIn.get("/vandaag.data")],
  ["a page that is not there", 404, () => signedIn.get("/nergens")],
  ["a file that is not there", 404, () => stranger.get("/assets/none.js")],
  ["a person of others", 404, () => signedIn.get(`/mensen/${notTheirs()}`)],
  ["a page of another role", 403, () => signedIn.get("/beheer")],
  ["a form of another site", 403, () => signedIn.post("/vandaag", {}, "https://elders.nl")],
  ["an address that cannot be read", 400, () => stranger.get("/%ff")],
  ["another method", 405, () => ask("/vandaag", { method: "DELETE", headers: {} })],
  [
    "a body of unknown length",
    411,
    () =>
      ask("/taal", {
        method: "POST",
        headers: { ...form, "transfer-encoding": "chunked" },
        body: "a=1",
      }),
  ],
  [
    "a form that is too large",
    413,
    () => stranger.post("/inloggen", { email: "x".repeat(2_000_000) }, publicUrl),
  ],
  [
    "a body that is no form",
    415,
    () =>
      ask("/taal", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }),
  ],
];

function notTheirs(): string {
  const own = new Set(peopleOf(coach).map(({ id }) => id));
  return everybody.find(({ id }) => !own.has(id))!.id;
}

function expectSafe({ headers }: Response): void {
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toMatch(/^(same-origin|strict-origin)$/);
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("permissions-policy")).toContain("camera=()");
  expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  expect(headers.get("x-powered-by")).toBe(null);
  expect(headers.get("server")).toBe(null);
  expect(headers.get("access-control-allow-origin")).toBe(null);
}

test.each(kinds)("%s (%i) has every header", async (_what, status, answer) => {
  const given = await answer();
  expect(given.status).toBe(status);
  expectSafe(given);
  for (const cookie of given.headers.getSetCookie()) expect(cookie).toMatch(/; Secure(;|$)/);
});

test("what is about people is kept by nobody on the way", async () => {
  for (const path of ["/vandaag", "/mensen.csv", pastDit, "/nergens"]) {
    const { headers } = await signedIn.get(path);
    expect(headers.get("cache-control"), path).toBe("private, no-store");
  }
});

test("the cookies of a session are bound to this host and to https", () => {
  expect(cookies.map((one) => one.split("=")[0])).toEqual(
    expect.arrayContaining(["__Host-overstap.session_token", "__Host-overstap.wie"]),
  );
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/);
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).toMatch(/; HttpOnly(;|$)/);
    expect(cookie).toMatch(/; Secure(;|$)/);
    expect(cookie).toMatch(/; SameSite=(Lax|Strict)(;|$)/i);
    expect(cookie).not.toMatch(/; Domain=/i);
  }
});

test("a session's cookie by its name of plain http opens nothing", async () => {
  const plain = visitor(signedIn.cookie.replaceAll("__Host-", ""));
  expect((await plain.get("/vandaag")).status).toBe(302);
});

test("security.txt says whom to tell, and until when", async () => {
  const answer = await stranger.get("/.well-known/security.txt");
  const text = await answer.text();
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(text).toMatch(/^Contact: mailto:lek@example\.nl$/m);
  expect(text).toMatch(`Canonical: ${publicUrl}/.well-known/security.txt`);
  const days = (Date.parse(/^Expires: (.*)$/m.exec(text)![1]!) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(100);
  expect(days).toBeLessThan(365);
});

describe("slow and endless", () => {
  /** How a raw connection ends that sends this and then nothing: what came back, and after how long. */
  const raw = (text: string) =>
    new Promise<{ said: string; seconds: number }>((resolve) => {
      const began = performance.now();
      let said = "";
      const socket = connect(Number(new URL(where).port), "127.0.0.1", () => socket.write(text));
      socket.on("data", (bytes) => (said += bytes.toString("latin1")));
      socket.on("error", () => {});
      socket.on("close", () => resolve({ said, seconds: (performance.now() - began) / 1000 }));
    });

  test("headers that never end are given up within half a minute, without keeping others waiting", async () => {
    const slow = Array.from({ length: 200 }, () =>
      raw("GET /inloggen HTTP/1.1\r\nHost: x\r\nX-A: "),
    );
    expect((await stranger.get("/inloggen")).status).toBe(200);
    const ended = await Promise.all(slow);
    expect(Math.max(...ended.map(({ seconds }) => seconds))).toBeLessThan(40);
    expect(new Set(ended.map(({ said }) => said.slice(9, 12)))).toEqual(new Set(["408"]));
  });

  test("headers that are too long, and a request that is none, are refused at once", async () => {
    const long = await raw(
      `GET /inloggen HTTP/1.1\r\nHost: x\r\nX-A: ${"a".repeat(20_000)}\r\n\r\n`,
    );
    expect(long.said).toMatch(/^HTTP\/1\.1 431 /);
    expect((await raw("\x16\x03\x01\x02\x00")).said).toMatch(/^HTTP\/1\.1 400 /);
    const two =
      "POST /taal HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x";
    expect((await raw(two)).said).toMatch(/^HTTP\/1\.1 400 /);
  });
});

test("a page that fails (500) has every header, and tells nothing of why", async () => {
  const client = new pg.Client(await joinEmbedded(folder));
  await client.connect();
  await client.query("alter table membership rename to elsewhere");
  try {
    const given = await signedIn.get("/vandaag");
    expect(given.status).toBe(500);
    expectSafe(given);
    expect(await given.text()).not.toMatch(/membership|relation|postgres|at \w+ \(/i);
  } finally {
    await client.query("alter table elsewhere rename to membership");
    await client.end();
  }
});
