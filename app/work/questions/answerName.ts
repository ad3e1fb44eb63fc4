const BEFORE = "answer.";

/** The form's field for the answer about one task. */
export function answerName(taskId: string): string {
  return BEFORE + taskId;
}

/** The task that a field of the form is about; undefined for other fields. */
export function taskOfField(field: string): string | undefined {
  return field.startsWith(BEFORE) ? field.slice(BEFORE.length) : undefined;
}
