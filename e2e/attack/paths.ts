import { connect } from "node:net";
import { theFirst } from "../program/demonstrators.ts";
import { signIn } from "../program/visitor.ts";
import type { Tally } from "./tally.ts";
import type { Target } from "./target.ts";

/** Sends a request as it stands, and gives what came back: the status, and the whole answer. */
export function raw(url: string, text: string, patience = 20_000) {
  return new Promise<{ status: number; said: string }>((resolve) => {
    let said = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(text));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on("data", (bytes) => (said += bytes.toString("latin1")));
    socket.on("error", () => {});
    socket.on("close", () => resolve({ status: Number(said.slice(9, 12)) || 0, said }));
  });
}

const beyond = [
  "/beheer",
  "/beheer/",
  "//beheer",
  "/./beheer",
  "/vandaag/../beheer",
  "/vandaag/%2e%2e/beheer",
  "/vandaag/..%2fbeheer",
  "/vandaag/..;/beheer",
  "/beheer;x",
  "/beheer%2f",
  "/%62eheer",
  "/BEHEER",
  "/beheer.data",
  "/_root.data?_routes=routes/beheer",
  "/beheer?index",
  "/beheer%00",
  "/beheer%20",
  "/beheer.json",
  "/beheer/.",
  "\\beheer",
  "/\\beheer",
  "/beheer#x",
  "/beheer?_data=x",
  "/__manifest?p=/beheer",
];
const files = [
  "/../package.json",
  "/assets/../../package.json",
  "/assets/%2e%2e/%2e%2e/package.json",
  "/assets/..%2f..%2fserver/index.js",
  "/assets/....//....//package.json",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/etc/passwd",
  "/.env",
  "/.git/config",
  "/server/index.js",
  "/data/store.json",
  "/data/overstap.pid",
  "/assets/%5c..%5c..%5cpackage.json",
  "/fonts/../../server/index.js",
  "/assets/%c0%ae%c0%ae/package.json",
  "/package.json",
  "/node_modules/pg/package.json",
  "/bestanden/..%2f..%2fetc%2fpasswd",
];

/** Other spellings of addresses that the role may not open, and files that are not for the web. */
export async function attackPaths({ url }: Target, tally: Tally): Promise<void> {
  const { cookie } = await signIn(url, theFirst("buddy").account.email);
  const host = new URL(url).host;
  const get = (path: string, more = "") =>
    raw(
      url,
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n${more}Connection: close\r\n\r\n`,
    );
  for (const path of beyond) {
    const { status, said } = await get(path);
    const through = status >= 500 || (status === 200 && /wim\.jaspers|Uitnodigingen/i.test(said));
    tally.note("other spellings of an address", through ? `${status} ${path}` : undefined);
  }
  for (const path of files) {
    const { status, said } = await get(path);
    const through =
      status >= 500 || /root:x:0|"dependencies"|\[core\]|servicesContext|postgresql/.test(said);
    tally.note("files that are not for the web", through ? `${status} ${path}` : undefined);
  }
  for (const method of [
    "PUT",
    "DELETE",
    "PATCH",
    "TRACE",
    "CONNECT",
    "OPTIONS",
    "PROPFIND",
    "POST",
  ]) {
    const { status } = await raw(
      url,
      `${method} /beheer HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    );
    tally.note(
      "other methods",
      status === 200 || status >= 500 ? `${status} ${method}` : undefined,
    );
  }
  const breaks = [
    "\r\nSet-Cookie: a=b",
    "%0d%0aSet-Cookie:%20a=b",
    "%0aLocation:%20//elders.nl",
    "\u560d\u560aSet-Cookie: a=b",
  ];
  const away = [
    "//elders.nl",
    "https://elders.nl",
    "/\\elders.nl",
    "/.//elders.nl",
    "javascript:alert(1)",
    "\\\\elders.nl",
    "/%09/elders.nl",
    "http:elders.nl",
    "/@elders.nl/..//elders.nl",
  ];
  for (const to of [...breaks, ...away]) {
    for (const [path, name] of [
      ["/taal", "returnTo"],
      ["/weergave", "returnTo"],
      ["/inloggen", "to"],
    ] as const) {
      const body = new URLSearchParams({
        [name]: to,
        taal: "nl",
        weergave: "dark",
        email: theFirst("buddy").account.email,
        password: "overstap-demo",
      });
      const answer = await fetch(url + path, {
        method: "POST",
        body,
        redirect: "manual",
        headers: { cookie, origin: url },
      });
      const location = answer.headers.get("location") ?? "/";
      const led = new URL(location, url);
      const set = answer.headers.getSetCookie().some((one) => one.startsWith("a="));
      tally.note(
        "header injection and redirects away",
        set || led.host !== host || answer.status >= 500
          ? `${path} ${JSON.stringify(to)} → ${location}`
          : undefined,
      );
    }
  }
}
