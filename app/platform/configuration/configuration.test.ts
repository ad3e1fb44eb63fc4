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

test("all faults come at once", () => {
  expect(read({ port: "x" }, { PUBLIC_URL: "y", TRUSTED_PROXIES: "z" })).toMatchObject({
    faults: { length: 3 },
  });
});
