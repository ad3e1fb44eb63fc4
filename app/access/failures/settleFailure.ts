import type { RouterContextProvider } from "react-router";
import { z } from "zod";
import { log } from "../../platform/log/log.ts";
import { runsInstallation } from "../installation.ts";
import { actorOf, asActor, servicesContext } from "../request/contexts.ts";

const wish = z.union([
  z.object({ wat: z.enum(["opnieuw", "weg"]), storing: z.uuid() }),
  // All of them, or all of one job.
  z.object({ wat: z.literal("alles"), taak: z.string().max(100) }),
]);

/** What was done with failed jobs. */
export type Settled = z.infer<typeof wish>["wat"];

/**
 * Lets failed jobs run again, or lets go of one, for an administrator who runs the installation. One
 * that is settled already, by a second press or a colleague, stays as it is.
 *
 * @returns what was done; undefined when the form makes no sense or the actor does not run the installation
 */
export async function settleFailure(
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<Settled | undefined> {
  const read = wish.safeParse(Object.fromEntries(form));
  if (!read.success || !(await asActor(context, runsInstallation))) return undefined;
  const asked = read.data;
  const { jobs } = context.get(servicesContext);
  const count =
    asked.wat === "alles"
      ? await jobs.retryAll(asked.taak || undefined)
      : await (asked.wat === "opnieuw"
          ? jobs.retry([asked.storing])
          : jobs.discard([asked.storing]));
  log.info({ account: actorOf(context).account, ...asked, count }, "failures settled");
  return asked.wat;
}
