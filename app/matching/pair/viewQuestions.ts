import type { GradeOrFlags } from "@overstap/engine/region/regionFile.ts";
import { askedOfPerson, ownSections } from "../../people/capacity/askedOfPerson.ts";
import {
  exposureInWords,
  itemName,
  questionFor,
  questionForMinutes,
} from "../../../reference/fml/fmlTexts.ts";
import type { Material } from "./material.ts";
import type { ExposureView, QuestionView } from "./pairView.ts";
import type { Manner } from "./viewTasks.ts";

/** What nobody knows yet of the package, and how to ask it: no more than these tasks need. */
export function viewQuestions(material: Material, manner: Manner): QuestionView[] {
  const { language, explanation } = material;
  return (explanation.pair.questions ?? []).map((about) => {
    const step = manner === "plain" ? answeredAt(about, material) : undefined;
    const where = step === undefined ? {} : { step };
    if (about === "affinity") return { kind: "affinity", ...where };
    const name = itemName(about, language, manner);
    return { kind: "ability", name, ask: ask(about, material), ...where };
  });
}

/** The step in which the person tells this of themselves; a doctor's statement is not theirs to change. */
function answeredAt(about: string, { mayTell }: Material): string | undefined {
  if (about === "affinity") return "over-jou";
  const part =
    mayTell &&
    ownSections.find((section) => askedOfPerson(section).some(({ code }) => code === about));
  return part ? `belastbaarheid/zelf-${part}` : undefined;
}

function ask(code: string, material: Material): string {
  const { explanation, tasks, language } = material;
  const ids = explanation.tasks
    .filter(({ inPackage, inPackageAfter }) => inPackage || inPackageAfter)
    .map(({ task }) => task);
  const loads = ids.flatMap((id): (number | string)[] => {
    const load = tasks.get(id)?.load[code] ?? [];
    return typeof load === "number" ? [load] : [...load];
  });
  const asked = strictest(loads);
  if (asked !== undefined) return questionFor(code, asked, language);
  const minutes = ids.reduce((sum, id) => sum + (tasks.get(id)?.exposure?.[code] ?? 0), 0);
  return minutes > 0 ? questionForMinutes(code, minutes, language) : "";
}

/** What all of these loads ask together: the lowest grade, or every flag. */
function strictest(loads: readonly (number | string)[]): GradeOrFlags | undefined {
  if (loads.length === 0) return undefined;
  const grades = loads.filter((load) => typeof load === "number");
  if (grades.length > 0) return Math.min(...grades);
  return [...new Set(loads.filter((load) => typeof load === "string"))].filter(
    (flag) => flag !== "other",
  );
}

/** A day's exposures of the package (of all basis tasks when there is none) that are worth a word. */
export function viewExposures({ explanation, language }: Material, manner: Manner): ExposureView[] {
  return explanation.exposures.items
    .filter(({ minutes }) => minutes > 0)
    .map(({ item: code, minutes, bound, state }) => ({
      name: itemName(code, language, manner),
      minutes,
      state,
      words: exposureInWords(code, minutes, language),
      ...(manner === "trade" && { item: { code, bound } }),
    }));
}
