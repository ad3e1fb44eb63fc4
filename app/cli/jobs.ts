import { forgetDone } from "../platform/jobs/forgetDone.ts";
import type { Job } from "../platform/jobs/job.ts";

/** Every job of the program, room by room; what is not in this list does not run. */
export const jobs: readonly Job[] = [forgetDone];
