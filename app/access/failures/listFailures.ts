import type { RouterContextProvider } from "react-router";
import type { BackgroundState, FailedJob } from "../../platform/jobs/jobOffice.ts";
import { PAGE_SIZE, pageCount } from "../../platform/lists/listQuery.ts";
import { runsInstallation } from "../installation.ts";
import { asActor, servicesContext } from "../request/contexts.ts";
import { type FailureQuery, readFailureQuery } from "./failureQuery.ts";

/** One page of what failed in the background, and how things stand. */
export type FailureList = {
  query: FailureQuery;
  rows: FailedJob[];
  total: number;
  /** The jobs of which one failed. */
  names: string[];
  state: BackgroundState;
  sendsMail: boolean;
  scans: boolean;
};

const columns = { wanneer: "failedAt", taak: "job", pogingen: "tries" } as const;

/**
 * Lists what failed in the background, for an administrator who runs the installation. It names jobs,
 * codes and moments, and nothing of anybody.
 *
 * @param most how many rows; a page when left out
 * @returns undefined for whoever does not run the installation
 */
export async function listFailures(
  context: Readonly<RouterContextProvider>,
  address: URLSearchParams,
  most?: number,
): Promise<FailureList | undefined> {
  if (!(await asActor(context, runsInstallation))) return undefined;
  const { jobs, sendsMail, scanner } = context.get(servicesContext);
  const names = await jobs.failedNames();
  const asked = readFailureQuery(address, names);
  const find = (page: number) =>
    jobs.failed({
      job: asked.filters.taak,
      sort: columns[asked.sort],
      direction: asked.direction,
      limit: most ?? PAGE_SIZE,
      offset: most ? 0 : (page - 1) * PAGE_SIZE,
    });
  const found = await find(asked.page);
  // A page behind the last one is the last one.
  const page = Math.min(asked.page, pageCount(found.total));
  const { rows, total } = page === asked.page ? found : await find(page);
  const state = await jobs.state();
  return {
    query: { ...asked, page },
    rows,
    total,
    names,
    state,
    sendsMail,
    scans: scanner !== undefined,
  };
}
