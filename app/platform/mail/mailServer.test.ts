import { getCACertificates, setDefaultCACertificates } from "node:tls";
import type { SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { localCertificate } from "./fixture/certificate.ts";
import { openMailbox } from "./fixture/mailbox.ts";
import { type MailSettings, openMailServer } from "./mailServer.ts";

const trusted = localCertificate();
const strange = localCertificate();
const usual = getCACertificates("default");
beforeAll(() => setDefaultCACertificates([...usual, trusted.cert]));
afterAll(() => setDefaultCACertificates(usual));
const opened: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

const login = { user: "overstap", password: "geheim: p@ss" };
/** Takes the login above, over an encrypted line only. */
const withLogin: SMTPServerOptions = {
  authOptional: false,
  onAuth: ({ username, password }, _session, done) =>
    username === login.user && password === login.password
      ? done(null, { user: username })
      : done(new Error("no")),
};

async function send(options: SMTPServerOptions, settings: Partial<MailSettings> = {}) {
  const box = await openMailbox({}, options);
  const server = openMailServer({ ...box.settings, host: "localhost", ...settings });
  opened.push(() => server.close(), box.close);
  const composed = { subject: "Onderwerp", text: "Dag", html: "<p>Dag</p>" };
  const fault = await server.send("0", "saida@example.nl", composed);
  return { fault, taken: box.taken.length, encrypted: box.encrypted() };
}
const gone = { fault: undefined, taken: 1, encrypted: true };
const kept = (fault: string) => ({ fault: { fault, again: true }, taken: 0, encrypted: false });

test("a line encrypted from the start, with a login", async () => {
  const options = { secure: true, ...trusted, ...withLogin };
  expect(await send(options, { encrypted: true, login })).toEqual(gone);
});

test("encryption is begun where the server offers it, asked or not", async () => {
  expect(await send(trusted)).toEqual(gone);
  expect(await send({ ...trusted, ...withLogin }, { requireEncryption: true, login })).toEqual(
    gone,
  );
});

test("a password does not go over an open line", async () => {
  const options = { ...withLogin, allowInsecureAuth: true };
  expect(await send(options, { requireEncryption: true, login })).toEqual(kept("encryption"));
  expect((await send(options, { login })).taken).toBe(1);
});

test("a server that nobody vouches for gets nothing", async () => {
  expect(await send({ secure: true, ...strange }, { encrypted: true })).toEqual(kept("encryption"));
  expect(await send(strange)).toEqual(kept("encryption"));
});

test("a wrong password is said to be one", async () => {
  const wrong = { user: "overstap", password: "anders" };
  const options = { secure: true, ...trusted, ...withLogin };
  expect(await send(options, { encrypted: true, login: wrong })).toEqual(kept("login"));
});

test("a server that asks for a login and gets none keeps the mail waiting", async () => {
  expect(await send({ secure: true, ...trusted, ...withLogin }, { encrypted: true })).toEqual(
    kept("later"),
  );
});
