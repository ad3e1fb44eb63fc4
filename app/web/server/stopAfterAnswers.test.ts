import { createServer, request } from "node:http";
import { connect } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { stopAfterAnswers } from "./stopAfterAnswers.ts";

/** A server whose answers wait until they are let go. */
async function slowServer() {
  const { promise: letGo, resolve: release } = Promise.withResolvers<void>();
  const server = createServer((_request, response) => void letGo.then(() => response.end("done")));
  const stop = stopAfterAnswers(server);
  server.listen(0);
  await once(server, "listening");
  return { server, stop, release, port: (server.address() as AddressInfo).port };
}

test("a request under way is answered, and its connection is closed", async () => {
  const { server, stop, release, port } = await slowServer();
  const asked = request({ port }).end();
  await once(server, "request");
  const stopped = stop();
  release();
  const [answer] = await once(asked, "response");
  expect(answer.statusCode).toBe(200);
  answer.resume();
  await stopped;
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow("fetch failed");
});

test("who had connected, but asked only after the stop began, is answered", async () => {
  const { stop, release, port } = await slowServer();
  release();
  const socket = connect(port);
  await once(socket, "connect");
  const stopped = stop();
  socket.write("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
  let said = "";
  socket.on("data", (part) => (said += part.toString()));
  await once(socket, "close");
  expect(said).toMatch(/^HTTP\/1.1 200 OK/);
  expect(said.toLowerCase()).toContain("connection: close");
  await stopped;
});
