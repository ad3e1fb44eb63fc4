import { decoded, tags } from "./html.ts";

/** A form of a page and what it would send when it is submitted as it stands. */
export type Form = {
  method: "get" | "post";
  action: string;
  fields: [name: string, value: string][];
  /** All it could send, also what is not ticked or pressed. */
  names: ReadonlySet<string>;
};

/** The forms of a page at `path`. */
export function formsOf(html: string, path: string): Form[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const { method, action } = tags(form, "form")[0]!.attributes;
    return {
      method: method?.toLowerCase() === "post" ? "post" : "get",
      action: action || path,
      fields: fieldsOf(form),
      names: new Set(
        tags(form, "input", "select", "textarea", "button").flatMap(
          ({ attributes: { name } }) => name ?? [],
        ),
      ),
    };
  });
}

function fieldsOf(form: string): [string, string][] {
  const inputs = tags(form, "input").flatMap(({ attributes: a }): [string, string][] => {
    if (!a["name"]) return [];
    const chosen = !["checkbox", "radio"].includes(a["type"] ?? "") || "checked" in a;
    return chosen ? [[a["name"], a["value"] ?? ""]] : [];
  });
  const selects = [...form.matchAll(/<select\b[^>]*>[\s\S]*?<\/select>/g)].flatMap(
    ([select]): [string, string][] => {
      const name = tags(select, "select")[0]!.attributes["name"];
      const options = tags(select, "option").map(({ attributes }) => attributes);
      const chosen = options.find((one) => "selected" in one) ?? options[0];
      return name ? [[name, chosen?.["value"] ?? ""]] : [];
    },
  );
  const areas = [...form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g)].flatMap(
    ([, start, text]): [string, string][] => {
      const name = tags(start!, "textarea")[0]!.attributes["name"];
      return name ? [[name, decoded(text!)]] : [];
    },
  );
  return [...inputs, ...selects, ...areas];
}
