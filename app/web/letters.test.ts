import { type LoaderFunctionArgs } from "react-router";
import { expect, test, vi } from "vitest";
import { addresses } from "./routeTable.ts";

// Each page is imported with what it needs, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const letters = addresses.filter(({ kind, path }) => kind === "action" && path.includes(":"));

/** What a browser sends for an address with a line's end, a zero and a sign that is no Latin-1 in it. */
const noId = "\u202e\r\n\0é";

test.each(letters)(
  "typing $path with what is no id leads on, and not to a fault",
  async (letter) => {
    const route = (await import(/* @vite-ignore */ `../${letter.file}`)) as {
      loader: (args: LoaderFunctionArgs) => Response;
    };
    const names = [...letter.path.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, noId]);
    const answer = route.loader({ params: Object.fromEntries(names) } as LoaderFunctionArgs);
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toMatch(/^\/[\w/%?=-]+$/);
  },
);
