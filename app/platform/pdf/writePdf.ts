import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** What a document is, apart from its contents. */
export type PdfAbout = {
  title: string;
  /** BCP 47, such as `nl`. */
  language: string;
  /**
   * What it keeps to besides being tagged: `ua-1`, for everybody to read (default), or `a-2a`, to be kept
   * for years as well.
   */
  standard?: "ua-1" | "a-2a";
};

let made: NodeCompiler | undefined;

/** One compiler for the whole process: making it reads the fonts. */
function compiler(): NodeCompiler {
  made ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder()] }] });
  return made;
}

/** The fonts lie beside this file; a build stands in a folder of its own below the same root. */
function fontFolder(): string {
  const places = [
    "./fonts/",
    ...[1, 2, 3, 4].map((up) => `${"../".repeat(up)}app/platform/pdf/fonts/`),
  ];
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find(existsSync);
  if (found === undefined) throw new Error("the fonts of documents are not there");
  return found;
}

/**
 * Sets a document and writes it as PDF/UA-1: tagged, with its language and title, and an alternative
 * text for every picture. Takes a few hundredths of a second, during which nothing else runs.
 *
 * @param template Typst markup, the program's own. It finds the data with `json(bytes(sys.inputs.data))`
 *   and begins from `sheet` (see `sheet.ts`)
 * @param data what goes in, as data: text from people is never read as markup
 * @returns the file. Error when the template is wrong or the document breaks PDF/UA-1
 */
export function writePdf(template: string, about: PdfAbout, data: unknown): Uint8Array {
  try {
    return setPdf(template, about, data, (text) => text.replace(controlSigns, " "));
  } catch (error) {
    // PDF/UA-1 refuses a sign that no font of this machine has; better a document without it.
    if (!String(error).includes("could not be displayed")) throw error;
    return setPdf(template, about, data, (text) => text.replace(signsOfOtherScripts, "?"));
  }
}

const controlSigns = /(?![\n\t])\p{C}/gu;
/** What Source Sans 3, which is always there, may lack. */
const signsOfOtherScripts = /[^\n\t\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}\p{Sc}+<=>|~·]/gu;

function setPdf(
  template: string,
  { title, language, standard = "ua-1" }: PdfAbout,
  data: unknown,
  clean: (text: string) => string,
): Uint8Array {
  const one = compiler();
  const cleaned = JSON.stringify(data, (_, value: unknown) =>
    typeof value === "string" ? clean(value) : value,
  );
  const compiled = one.compile({
    mainFileContent: template,
    inputs: { title: clean(title), language, data: cleaned },
  });
  const { result } = compiled;
  if (!result) {
    const error = compiled.takeDiagnostics();
    throw new Error(`a document cannot be set: ${JSON.stringify(error?.shortDiagnostics)}`);
  }
  const file = one.pdf(result, { pdfStandard: standard });
  // What was set before stays in memory until it is let go.
  one.evictCache(10);
  return file;
}

/** A PDF as the answer to a request. */
export function pdfResponse(name: string, file: Uint8Array): Response {
  return new Response(new Uint8Array(file), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${name}.pdf"`,
    },
  });
}
