import type { PreparedStudy } from "./prepareStudy.ts";
import type { Proposal } from "./proposalFile.ts";

/** Takes a valid proposal, gives its profiles as bundles: places of tasks, ascending. */
export function bundlesOf(
  { profiles }: Proposal,
  { indexOf }: Pick<PreparedStudy, "indexOf">,
): number[][] {
  return profiles.map(({ tasks }) =>
    tasks.flatMap((id) => indexOf.get(id) ?? []).toSorted((a, b) => a - b),
  );
}

/**
 * Takes bundles of places of tasks, gives the proposal of those with tasks. The first are the pinned
 * profiles if there are any: those keep their ids and the order of their tasks. The others are named `p1`,
 * `p2`, and so on, as far as no pinned one has that name.
 */
export function toProposal(
  bundles: readonly (readonly number[])[],
  { tasks }: Pick<PreparedStudy, "tasks">,
  pinned: Proposal = { profiles: [] },
): Proposal {
  const taken = new Set(pinned.profiles.map(({ id }) => id));
  let number = 0;
  const nextId = (): string => {
    do number++;
    while (taken.has(`p${number}`));
    return `p${number}`;
  };
  const others = bundles.slice(pinned.profiles.length).filter((bundle) => bundle.length > 0);
  const profiles = others.map((bundle) => ({
    id: nextId(),
    tasks: bundle.flatMap((place) => tasks[place]?.id ?? []),
  }));
  return { profiles: [...pinned.profiles, ...profiles] };
}
