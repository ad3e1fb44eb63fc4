import type { RouterContextProvider } from "react-router";
import { runsInstallation } from "../installation.ts";
import { asActor, servicesContext } from "../request/contexts.ts";

/** How many jobs failed for the last time and wait; undefined for whoever does not run the installation. */
export async function countFailures(
  context: Readonly<RouterContextProvider>,
): Promise<number | undefined> {
  if (!(await asActor(context, runsInstallation))) return undefined;
  const { jobs } = context.get(servicesContext);
  const { total } = await jobs.failed({
    sort: "failedAt",
    direction: "desc",
    limit: 1,
    offset: 0,
  });
  return total;
}
