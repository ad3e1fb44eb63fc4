import homeHelp from "./home-help.json" with { type: "json" };
import residential from "./residential.json" with { type: "json" };
import type { StudyRecord } from "./studyRecord.ts";
import ward from "./ward.json" with { type: "json" };

/** The demonstration's studies: a hospital ward, a home-help team, a residential location. */
export const studies = [ward, homeHelp, residential] as unknown as readonly StudyRecord[];
