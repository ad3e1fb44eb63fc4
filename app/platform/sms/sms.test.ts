import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSmsSettings } from "../configuration/smsSettings.ts";
import { openSmsGateway } from "./smsGateway.ts";

/** A gateway that stands in for a real one: it keeps what it was sent, and answers as it is told. */
let server: Server;
let url: string;
let answer = 200;
const got: { type: string | undefined; key: string | undefined; body: string }[] = [];
const read = async (request: IncomingMessage) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};
async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { "content-type": type, authorization: key } = request.headers;
  got.push({ type, key, body: await read(request) });
  response.writeHead(answer, { location: "/elders" }).end("{}");
}
beforeAll(async () => {
  server = createServer((request, response) => {
    void take(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
});
afterAll(() => server.close());

const open = (body: string, header?: string) => {
  const faults: string[] = [];
  const settings = readSmsSettings({ SMS_URL: url, SMS_BODY: body, SMS_HEADER: header }, faults);
  expect(faults).toEqual([]);
  return openSmsGateway(settings!);
};
const TEXT = 'Je code: "12" & {to}';

test("a message goes as JSON or as a form, with the header that lets it in", async () => {
  const asJson = open('{"to":"{to}","body":"{text}"}', "Authorization: Bearer sleutel");
  expect(await asJson.send("+31612345678", TEXT)).toBe(true);
  expect(await open("naar={to}&tekst={text}").send("+31612345678", TEXT)).toBe(true);
  const [json, form] = got.splice(0);
  expect([json!.type, json!.key]).toEqual(["application/json", "Bearer sleutel"]);
  expect(JSON.parse(json!.body)).toEqual({ to: "+31612345678", body: TEXT });
  expect(Object.fromEntries(new URLSearchParams(form!.body))).toEqual({
    naar: "+31612345678",
    tekst: TEXT,
  });
});

test("what the gateway refuses, or leads elsewhere, or does not answer, was not sent", async () => {
  for (const status of [400, 500, 302]) {
    answer = status;
    // eslint-disable-next-line no-await-in-loop -- the stand-in answers as it is told
    expect(await open("naar={to}&tekst={text}").send("+31612345678", "x")).toBe(false);
  }
  const nobody = openSmsGateway({
    url: "http://127.0.0.1:1/",
    body: "{to}{text}",
    header: undefined,
  });
  expect(await nobody.send("+31612345678", "x")).toBe(false);
});

test.each([
  [{}, []],
  [{ SMS_URL: "https://g.example/x", SMS_BODY: "to={to}&t={text}" }, []],
  [{ SMS_BODY: "to={to}&t={text}" }, ["SMS_URL"]],
  [{ SMS_URL: "http://g.example/x", SMS_BODY: "to={to}&t={text}" }, ["SMS_URL"]],
  [{ SMS_URL: "https://a:b@g.example/x", SMS_BODY: "to={to}&t={text}" }, ["SMS_URL"]],
  [{ SMS_URL: "https://g.example/x" }, ["SMS_BODY"]],
  [{ SMS_URL: "https://g.example/x", SMS_BODY: '{"to":"{to}","b":{text}}' }, ["SMS_BODY"]],
  [
    { SMS_URL: "https://g.example/x", SMS_BODY: "{to}{text}", SMS_HEADER: "geen header" },
    ["SMS_BODY", "SMS_HEADER"],
  ],
])("%j: %j", (environment, named) => {
  const faults: string[] = [];
  readSmsSettings(environment, faults);
  expect(faults.map((fault) => fault.split(":")[0])).toEqual(named);
});
