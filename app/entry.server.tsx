import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import { type EntryContext, RouterContextProvider, ServerRouter } from "react-router";
import {
  actorContext,
  requestIdContext,
  type Services,
  servicesContext,
} from "./access/request/contexts.ts";
import { faultForLog } from "./platform/log/faultForLog.ts";
import { log } from "./platform/log/log.ts";
import { languageOf } from "./platform/texts/texts.ts";
import { textsContext } from "./platform/texts/textsContext.tsx";
import { cookie } from "./web/gate/cookie.ts";
import { type TooLarge, tooLargeContext } from "./web/gate/tooLarge.ts";
import { pathForLog } from "./web/server/secretPath.ts";
import { type Standing, StandingIn } from "./web/shell/Standing.tsx";

const RENDER_PATIENCE_MS = 10_000;

/** Renders a page to HTML, whole before the first byte, so that a fault gives its own status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let code = status;
    const { pipe, abort } = renderToPipeableStream(
      <StandingIn standing={standing(request, entry, context)}>
        <ServerRouter context={entry} url={request.url} />
      </StandingIn>,
      {
        onAllReady() {
          const body = new PassThrough();
          headers.set("content-type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { status: code, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          code = 500;
          log.error(faultForLog(error), "a page could not be rendered");
        },
      },
    );
    setTimeout(abort, RENDER_PATIENCE_MS).unref();
  });
}

function standing(request: Request, entry: EntryContext, context: RouterContextProvider): Standing {
  const theme = cookie(request, "weergave");
  let language;
  try {
    language = context.get(textsContext).language;
  } catch {
    // The gate itself failed, before it could tell whose language to speak.
    language = languageOf(cookie(request, "taal"), request.headers.get("accept-language"));
  }
  return {
    actor: context.get(actorContext),
    language,
    theme: theme === "dark" || theme === "light" ? theme : undefined,
    script: entry.manifest.entry.module,
  };
}

/**
 * What every request begins with. It stands here because the built pages hold their own copy of the
 * keys: the web server outside could not set them.
 */
export function contextFor(
  services: Services,
  requestId: string,
  tooLarge?: TooLarge,
): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(servicesContext, services);
  context.set(requestIdContext, requestId);
  context.set(tooLargeContext, tooLarge);
  return context;
}

/** Faults of loaders and actions: logged with where, never with what people typed. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  log.error(
    { path: pathForLog(new URL(request.url).pathname), ...faultForLog(error) },
    "a request failed",
  );
}
