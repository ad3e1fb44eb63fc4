import { connect } from "node:net";
import { theFirst } from "../program/demonstrators.ts";
import { signIn } from "../program/visitor.ts";
import { raw } from "./paths.ts";
import type { Tally } from "./tally.ts";
import type { Target } from "./target.ts";

const form = "Content-Type: application/x-www-form-urlencoded\r\n";
const PATIENCE_MS = 5000;

/** Bodies that are too large, too many, half, wrong, or never end; somebody else is served meanwhile. */
export async function attackBodies({ url }: Target, tally: Tally): Promise<void> {
  const coach = await signIn(url, theFirst("coach").account.email);
  const { host } = new URL(url);
  const post = (path: string, more: string, body = "") =>
    raw(
      url,
      `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${coach.cookie}\r\nOrigin: ${url}\r\n${more}\r\n${body}`,
      3000,
    );
  const fails = async () => {
    const began = performance.now();
    const { status } = await coach.get("/inloggen");
    const took = Math.round(performance.now() - began);
    return status >= 500 || took > PATIENCE_MS
      ? `somebody else waited ${took} ms (${status})`
      : undefined;
  };
  const at = "/vandaag/acties/nieuw";
  const many = Array.from({ length: 50_000 }, (_, n) => `f${n}=1`).join("&");
  const deep = `${"a[".repeat(5000)}${"]".repeat(5000)}=1`;
  const boundary = "multipart/form-data; boundary=x";
  const part = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n';
  const sized = (body: string, type = "application/x-www-form-urlencoded") =>
    [
      `Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n`,
      body,
    ] as const;
  const odd: [what: string, more: string, body: string][] = [
    ["50,000 fields", ...sized(many)],
    ["5,000 levels", ...sized(deep)],
    ["20,000 parts", ...sized(`${part.repeat(20_000).slice(0, 900_000)}--x--\r\n`, boundary)],
    ["a boundary that never comes", ...sized(part, "multipart/form-data; boundary=y")],
    ["no boundary", ...sized(part, "multipart/form-data")],
    ["not UTF-8", ...sized("a=%ff%fe&%c0%80=%ed%a0%80")],
    [
      "a body that is packed",
      `${form}Content-Encoding: gzip\r\nContent-Length: 20\r\nConnection: close\r\n`,
      "x".repeat(20),
    ],
    [
      "two lengths",
      `${form}Content-Length: 3\r\nContent-Length: 4\r\nConnection: close\r\n`,
      "a=1x",
    ],
    [
      "a length and pieces",
      `${form}Content-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n`,
      "0\r\n\r\n",
    ],
    ["a negative length", `${form}Content-Length: -1\r\nConnection: close\r\n`, "a=1"],
    [
      "a length beyond numbers",
      `${form}Content-Length: 99999999999999999999\r\nConnection: close\r\n`,
      "a=1",
    ],
    [
      "a body of 2 GB, as it says",
      `${form}Content-Length: 2147483648\r\nConnection: close\r\n`,
      "a=1",
    ],
    [
      "pieces of unknown number",
      `${form}Transfer-Encoding: chunked\r\nConnection: close\r\n`,
      "ffffffff\r\na=1",
    ],
    ["__proto__", ...sized("__proto__=1&__proto__[a]=1&constructor=1&toString=1&hasOwnProperty=1")],
  ];
  for (const [what, more, body] of odd) {
    const { status, said } = await post(at, more, body);
    const told = /at \w+ \(|node_modules|SELECT|postgres/.test(said)
      ? "it tells how it is made"
      : undefined;
    tally.note("odd and oversize bodies", status >= 500 ? `${status} for ${what}` : told);
    tally.note("others are served meanwhile", await fails());
  }

  // Three hundred who bring their body a byte at a time, or nothing of it.
  const port = Number(new URL(url).port);
  const slow = Array.from({ length: 300 }, (_, n) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(
        `POST ${at} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${coach.cookie}\r\nOrigin: ${url}\r\n${form}Content-Length: 1000\r\n\r\n${"a".repeat(n % 7)}`,
      ),
    );
    return socket.on("error", () => {});
  });
  for (let turn = 0; turn < 5; turn++) {
    for (const socket of slow) if (socket.writable) socket.write("a");
    tally.note("others are served beside 300 slow bodies", await fails());
  }
  for (const socket of slow) socket.destroy();
}
