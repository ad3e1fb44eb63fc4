import type { ReactNode } from "react";
import {
  isRouteErrorResponse,
  Links,
  type MiddlewareFunction,
  Outlet,
  useRouteError,
} from "react-router";
import { SpokenIn } from "./platform/texts/textsContext.tsx";
import { ErrorPage } from "./web/ErrorPage.tsx";
import { tooLargeOf } from "./web/gate/tooLarge.ts";
import { gate } from "./web/gate/gate.ts";
import look from "./web/look/look.css?url";
import { Frame } from "./web/shell/Frame.tsx";
import { useStanding } from "./web/shell/Standing.tsx";
import { textsIn } from "./web/texts.ts";

export const middleware: MiddlewareFunction<Response>[] = [gate];

export const links = () => [
  { rel: "stylesheet", href: look },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  {
    rel: "preload",
    href: "/fonts/overstap-sans.woff2",
    as: "font",
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  },
];

export default function Root() {
  return (
    <Document>
      <Outlet />
    </Document>
  );
}

/** A page of its own for what went wrong, in the language and colours of the rest. */
export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <Document>
      {isRouteErrorResponse(error) ? (
        <ErrorPage status={error.status} tooLarge={tooLargeOf(error.data)} />
      ) : (
        <ErrorPage status={500} />
      )}
    </Document>
  );
}

function Document({ children }: { children: ReactNode }) {
  const { language, theme, script } = useStanding();
  return (
    <html lang={language} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Links />
      </head>
      <body>
        <SpokenIn language={language} t={textsIn(language)}>
          <Frame>{children}</Frame>
        </SpokenIn>
        <script type="module" src={script} />
      </body>
    </html>
  );
}
