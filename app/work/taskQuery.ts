import { type ListQuery, readListQuery } from "../platform/lists/listQuery.ts";
import { categories } from "./kinds.ts";

/** How a list of tasks is sorted and narrowed; the words stand in the address. */
const taskSorts = ["naam", "soort", "minuten"] as const;
export type TaskSort = (typeof taskSorts)[number];
export type TaskFilter = "soort" | "profiel";
export type TaskQuery = ListQuery<TaskSort, TaskFilter>;

/** Reads what an address asks of the list. Takes the ids of the profiles there are. */
export function readTaskQuery(address: URLSearchParams, profiles: readonly string[]): TaskQuery {
  return readListQuery(address, {
    sorts: taskSorts,
    filters: { soort: categories, profiel: profiles },
  });
}
