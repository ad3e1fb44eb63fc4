import { expect, test } from "vitest";
import { readConfiguration } from "./configuration.ts";

const read = (options = {}, environment = {}) => readConfiguration(options, environment);

test("without a word the embedded database runs on port 3000 from ./data", () => {
  expect(read()).toEqual({
    configuration: {
      port: 3000,
      dataFolder: `${process.cwd()}/data`,
      mode: undefined,
      databaseUrl: undefined,
      publicUrl: "http://localhost:3000",
      trustedProxies: 0,
      mail: undefined,
      erasuresFile: `${process.cwd()}/data/erasures.jsonl`,
      auditKeys: [],
      secretKeys: [],
      securityContact: undefined,
      sms: undefined,
      virusScan: undefined,
    },
  });
});

test("the command line wins from the environment", () => {
  expect(read({ port: "4000" }, { PORT: "5000" })).toMatchObject({ configuration: { port: 4000 } });
  expect(read({}, { PORT: "5000" })).toMatchObject({
    configuration: { port: 5000, publicUrl: "http://localhost:5000" },
  });
});

test.each([
  [{ port: "0" }, {}, '--port: a port from 1 to 65535, not "0"'],
  [{ port: "65536" }, {}, '--port: a port from 1 to 65535, not "65536"'],
  [{ port: "3e3" }, {}, '--port: a port from 1 to 65535, not "3e3"'],
  [{}, { PORT: "http" }, 'PORT: a port from 1 to 65535, not "http"'],
  [{ demo: true, empty: true }, {}, "--demo and --empty: choose one of the two"],
  [
    {},
    { DATABASE_URL: "mysql://secret@host/x" },
    "DATABASE_URL: an address such as postgresql://user:password@host:5432/overstap",
  ],
  [
    {},
    { PUBLIC_URL: "overstap.nl" },
    'PUBLIC_URL: an address such as https://overstap.example.nl, not "overstap.nl"',
  ],
  [
    {},
    { PUBLIC_URL: "https://overstap.nl/pad" },
    'PUBLIC_URL: an address such as https://overstap.example.nl, not "https://overstap.nl/pad"',
  ],
  [{}, { TRUSTED_PROXIES: "all" }, 'TRUSTED_PROXIES: a whole number 0 to 9, not "all"'],
])("%j with %j names the option or variable", (options, environment, fault) => {
  expect(read(options, environment)).toEqual({ faults: [fault] });
});

test.each([
  [
    { SMTP_URL: "smtp://localhost", MAIL_FROM: "overstap@example.nl" },
    { host: "localhost", port: 25, encrypted: false, requireEncryption: false, login: undefined },
    { name: "", address: "overstap@example.nl" },
  ],
  [
    { SMTP_URL: "smtp://u%40x:p%3Aw@mail.example.nl", MAIL_FROM: "Overstap Zuid <o@example.nl>" },
    {
      host: "mail.example.nl",
      port: 587,
      encrypted: false,
      requireEncryption: true,
      login: { user: "u@x", password: "p:w" },
    },
    { name: "Overstap Zuid", address: "o@example.nl" },
  ],
  [
    { SMTP_URL: "smtps://u:p@[::1]:2465", MAIL_FROM: '"Loket, Zuid" <o@example.nl>' },
    { host: "::1", port: 2465, encrypted: true, requireEncryption: false },
    { name: "Loket, Zuid", address: "o@example.nl" },
  ],
])("%j says where mail goes", (environment, server, from) => {
  expect(read({}, environment)).toMatchObject({ configuration: { mail: { ...server, from } } });
});

const smtpFault =
  "SMTP_URL: an address such as smtps://user:password@mail.example.nl:465 or smtp://localhost:25";
const fromFault = (text: string) =>
  `MAIL_FROM: an address such as "Overstap <overstap@example.nl>", not "${text}"`;
test.each([
  [{ SMTP_URL: "smtp://localhost" }, [fromFault("")]],
  [{ MAIL_FROM: "o@example.nl" }, [smtpFault]],
  [{ SMTP_URL: "http://secret@host", MAIL_FROM: "o@example.nl" }, [smtpFault]],
  [{ SMTP_URL: "smtp://host/pad", MAIL_FROM: "o@example.nl" }, [smtpFault]],
  [{ SMTP_URL: "smtp://a%:b@host", MAIL_FROM: "o@example.nl" }, [smtpFault]],
  [{ SMTP_URL: "smtp://h", MAIL_FROM: "a@b.nl, c@d.nl" }, [fromFault("a@b.nl, c@d.nl")]],
  [{ SMTP_URL: "smtp://h", MAIL_FROM: "x\nBcc: <a@b.nl>" }, [fromFault("x\nBcc: <a@b.nl>")]],
])("%j names what is wrong with the mail", (environment, faults) => {
  expect(read({}, environment)).toEqual({ faults });
});

test.each([
  ["tcp://clamav:3310", { host: "clamav", port: 3310 }],
  ["tcp://[::1]:3310/", { host: "::1", port: 3310 }],
  ["/usr/bin/clamdscan --no-summary -", { command: "/usr/bin/clamdscan --no-summary -" }],
])("%s looks at files", (text, virusScan) => {
  expect(read({}, { VIRUS_SCAN: text })).toMatchObject({ configuration: { virusScan } });
});

test.each(["tcp://clamav", "tcp://", "clamdscan", "http://x:1", "tcp://x:1/y"])(
  "%s is no virus scanner",
  (text) => {
    expect(read({}, { VIRUS_SCAN: text })).toEqual({
      faults: [
        `VIRUS_SCAN: tcp://host:3310 or the whole path of a command such as /usr/bin/clamdscan -, not "${text}"`,
      ],
    });
  },
);

test("all faults come at once", () => {
  expect(read({ port: "x" }, { PUBLIC_URL: "y", TRUSTED_PROXIES: "z" })).toMatchObject({
    faults: { length: 3 },
  });
});

test.each([
  ["postgresql://overstap:overstap@db.example.nl/overstap", "one of an example"],
  ["postgresql://boss-of-all-bosses:boss-of-all-bosses@db/overstap", "one of an example"],
  ["postgresql://boss:Postgres%31@db/overstap", "one of an example"],
  ["postgresql://boss:elevenchars@db/overstap", "12 characters or more"],
])("%s: a password that anybody can guess is refused", (url, words) => {
  expect(read({}, { DATABASE_URL: url })).toEqual({ faults: [expect.stringContaining(words)] });
});

test.each([
  "postgresql://boss:boss-of-all-bosses@db/overstap",
  "postgresql://boss:overstap@127.0.0.1/overstap",
  "postgresql://boss@db/overstap",
])("%s is taken", (databaseUrl) => {
  const told = read({}, { DATABASE_URL: databaseUrl });
  expect(told).toMatchObject({ configuration: { databaseUrl } });
});

test.each(["mailto:security@example.nl", "https://example.nl/security"])(
  "%s can be told of a weakness",
  (securityContact) => {
    expect(read({}, { SECURITY_CONTACT: securityContact })).toMatchObject({
      configuration: { securityContact },
    });
  },
);

test.each(["security@example.nl", "http://example.nl", "mailto:", "https://x.nl/\nExpires: 2099"])(
  "%j cannot",
  (text) => {
    expect(read({}, { SECURITY_CONTACT: text })).toEqual({
      faults: [expect.stringContaining("SECURITY_CONTACT")],
    });
  },
);
