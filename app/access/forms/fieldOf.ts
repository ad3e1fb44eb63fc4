import type { FormState } from "../../platform/forms/formState.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import type { Texts } from "../../platform/texts/texts.ts";

/** What is wrong, in words. */
export function faultText({ key, values }: Fault, t: Texts): string {
  return (t as unknown as (key: string, values?: object) => string)(key, values);
}

/** What a text field, a number, a date or a select takes from the state of its form. */
export function fieldOf(form: Pick<FormState, "given" | "faults">, name: string, t: Texts) {
  const fault = form.faults.find((one) => one.field === name);
  return {
    name,
    id: name,
    defaultValue: form.given[name]?.[0] ?? "",
    error: fault && faultText(fault, t),
  };
}

/** What a choice of one or some takes from the state of its form. */
export function choiceOf(form: Pick<FormState, "given" | "faults">, name: string, t: Texts) {
  const { error } = fieldOf(form, name, t);
  return { name, chosen: form.given[name] ?? [], error };
}

/** What a single tick takes from the state of its form. */
export function tickOf(form: Pick<FormState, "given" | "faults">, name: string, t: Texts) {
  const { error } = fieldOf(form, name, t);
  return { name, checked: (form.given[name] ?? []).some((text) => text !== ""), error };
}
