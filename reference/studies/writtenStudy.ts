import type { StudyFile } from "@overstap/engine/redesign/studyFile.ts";

/** A study file as text: one function, task and type a line, so that a change is seen. */
export function writtenStudy(study: StudyFile): string {
  const parts = Object.entries(study).map(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const lines = value.map((one: unknown) => JSON.stringify(one));
    return `${JSON.stringify(key)}: [\n${lines.join(",\n")}\n]`;
  });
  return `{\n${parts.join(",\n")}\n}\n`;
}
