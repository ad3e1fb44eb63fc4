import { z } from "zod";
import { fmlCurrent } from "../../../../reference/fml/fml.ts";
import { freeText } from "../../../access/forms/freeText.ts";
import { choice, day, line, lines } from "../../../platform/forms/fields.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import { gradesOfLines, mapLines, readOlderLines } from "../../capacity/olderLine.ts";
import { shown, type Step, yearsFrom } from "../step.ts";
import { documents, wholeness } from "./documentStep.ts";

/**
 * A doctor's document in an older list: its lines as they stand there, read by the table that the
 * organisation supplied, and each confirmed by whoever copies it.
 */
export const olderListStep: Step = {
  key: "oude-lijst",
  after: "belastbaarheid",
  groups: ["capacity"],
  fields: ["older", "document", "sourceBy", "sourceDay", "basis", "lines", "confirmed"],
  answered: ({ capacity }) => (capacity?.mappedFrom ?? null) !== null,
  given: ({ capacity }) => {
    const from = capacity?.mappedFrom ? capacity : undefined;
    const stated = from?.mappedFrom?.lines.map(({ code, value }) => `${code} ${value}`) ?? [];
    return {
      document: shown(from?.document),
      sourceBy: shown(from?.sourceBy),
      sourceDay: shown(from?.sourceDay),
      basis: shown(from?.basis),
      lines: shown(stated.length > 0 ? [...new Set(stated)].join("\n") : undefined),
    };
  },
  read: (given, { today, olderLists }) => {
    const { value, faults } = parseForm(
      z.object({
        older: choice(olderLists.map(({ id }) => id)),
        document: choice(documents),
        sourceBy: freeText(line(120)),
        sourceDay: day({ from: yearsFrom(today, -10), to: today }),
        basis: choice(wholeness),
        lines: lines(10_000),
      }),
      given,
    );
    if (faults) return { faults };
    const read = readOlderLines(value.lines);
    if ("wrong" in read) {
      const values = { line: read.wrong };
      return { faults: [{ field: "lines", key: "people:fault.olderLine", values }] };
    }
    const list = olderLists.find(({ id }) => id === value.older)!;
    const mapped = mapLines(read.lines, list.lines);
    const confirmed = given["confirmed"] ?? [];
    if (!mapped.every((one) => confirmed.includes(lineKey(one)))) {
      return { faults: [{ field: "confirmed", key: "people:fault.confirmLines" }] };
    }
    const { document, sourceBy, sourceDay, basis } = value;
    return {
      value: {
        capacity: {
          document,
          sourceBy,
          sourceDay,
          basis,
          list: fmlCurrent.list,
          grades: gradesOfLines(mapped),
          sourceKind: "doctor",
          fileId: null,
          mappedFrom: {
            list: list.name,
            lines: mapped.flatMap(({ code, value: stated, to, grade }) =>
              to !== undefined && grade !== undefined
                ? [{ code, value: stated, to, grade: grade as number | string[] }]
                : [],
            ),
          },
        },
      },
    };
  },
};

/** What is confirmed of a line: what it says and what it means, so that another meaning asks again. */
export function lineKey(mapped: ReturnType<typeof mapLines>[number]): string {
  const { code, value, to = "", grade = "" } = mapped;
  return [code, value, to, Array.isArray(grade) ? grade.join("+") : String(grade)].join("/");
}
