import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { createRequestHandler } from "@react-router/express";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import type { ServerBuild } from "react-router";
import type { Services } from "../../access/request/contexts.ts";
import type { contextFor } from "../../entry.server.tsx";
import { CALLER_HEADER } from "../../access/tries/callerOf.ts";
import { newId } from "../../platform/ids.ts";
import { faultForLog } from "../../platform/log/faultForLog.ts";
import { log } from "../../platform/log/log.ts";
import type { TooLarge } from "../gate/tooLarge.ts";
import { addresses } from "../routeTable.ts";
import { refuseForeignForms } from "./refuseForeignForms.ts";
import { refuseLargeBodies } from "./refuseLargeBodies.ts";
import { refuseOddRequests } from "./refuseOddRequests.ts";
import { pathForLog } from "./secretPath.ts";
import { securityHeaders } from "./securityHeaders.ts";
import { securityText } from "./securityText.ts";
import { stopAfterAnswers } from "./stopAfterAnswers.ts";

const YEAR = "1y";
/** Far above what people need (a browser keeps some six), far below what the system gives. */
const MOST_CONNECTIONS = 4000;
const SILENCE_MS = 120_000;

/** A web server that listens, and how to stop it. */
export type Listening = { server: Server; stop(): Promise<void> };

/**
 * Starts the web server: health checks, assets, and the pages of the build.
 *
 * @param build the server build of the pages
 * @param assets folder of the built client files
 * @param securityContact whom to tell of a weakness: a mailto: or https: address
 * @throws with code EADDRINUSE when the port is taken
 */
export async function listen(
  build: ServerBuild,
  assets: string,
  services: Services,
  port: number,
  trustedProxies: number,
  securityContact?: string,
): Promise<Listening> {
  const entry = build.entry.module as unknown as { contextFor: typeof contextFor };
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", trustedProxies);
  app.use(requestLine);
  app.use(securityHeaders(services.publicUrl));
  app.use(refuseOddRequests);
  app.get("/.well-known/security.txt", securityText(services.publicUrl, securityContact));
  app.get("/healthz", (_request, response) => void response.type("text").send("ok"));
  app.get("/readyz", (_request, response) => void answerReady(services, response));
  app.use(compression());
  app.use(
    "/assets",
    express.static(join(assets, "assets"), { immutable: true, maxAge: YEAR, fallthrough: false }),
  );
  app.use(express.static(assets, { maxAge: "1h", index: false }));
  app.use(keepPrivate);
  app.use(refuseForeignForms(services.publicUrl));
  app.use(refuseLargeBodies(addresses));
  app.use(
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (_request, response) =>
        entry.contextFor(
          services,
          String(response.getHeader("x-request-id")),
          response.locals["tooLarge"] as TooLarge | undefined,
        ),
    }),
  );
  app.use(lastResort);
  const server = createServer(
    // Longer than proxies keep theirs: they would send a form into a connection that just closed.
    {
      requestTimeout: 60_000,
      headersTimeout: 20_000,
      keepAliveTimeout: 65_000,
      // How soon a request that takes too long is noticed.
      connectionsCheckingInterval: 2000,
      maxHeaderSize: 16 * 1024,
    },
    app,
  );
  server.maxConnections = MOST_CONNECTIONS;
  // Who takes nothing of an answer, or brings nothing of a body, for so long has gone.
  server.setTimeout(SILENCE_MS);
  const stop = stopAfterAnswers(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  });
  return { server, stop };
}

/** Gives each request an id, and logs how it went: no query, body or person in the log. */
function requestLine(request: Request, response: Response, next: NextFunction): void {
  const id = newId();
  const began = performance.now();
  response.setHeader("x-request-id", id);
  // Only this server may say who calls: what a caller wrote in this header is thrown away.
  request.headers[CALLER_HEADER] = request.ip ?? "";
  response.on("finish", () => {
    log.info(
      {
        id,
        method: request.method,
        path: pathForLog(request.path),
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
      },
      "request",
    );
  });
  next();
}

/** Pages are about people: no cache on the way may keep them. */
function keepPrivate(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader("cache-control", "private, no-store");
  next();
}

async function answerReady(services: Services, response: Response): Promise<void> {
  try {
    await services.database.pool.query("select 1");
    response.type("text").send("ready");
  } catch {
    response.status(503).type("text").send("the database does not answer");
  }
}

function lastResort(
  error: Error & { status?: number },
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (response.headersSent) return next(error);
  const status = error.status && error.status < 500 ? error.status : 500;
  if (status === 500) log.error(faultForLog(error), "a request failed");
  response
    .status(status)
    .type("text")
    .send(status === 404 ? "Not found" : "Something went wrong");
}
