/** The steps of the guide by which an empty installation is set up, each with its address. */
export const beginSteps = [
  { key: "you", path: "/begin" },
  { key: "regions", path: "/begin/regios" },
  { key: "organisations", path: "/begin/organisaties" },
  { key: "settings", path: "/begin/instellingen" },
  { key: "done", path: "/begin/klaar" },
] as const;

export type BeginStep = (typeof beginSteps)[number]["key"];
