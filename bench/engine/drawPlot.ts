import type { Row } from "../engine.ts";

/** A line of the plot: a job, a measure of it, and its colour. */
interface Line {
  readonly job: string;
  readonly of: "seconds" | "megabytes";
  readonly colour: string;
}

const lines: readonly Line[] = [
  { job: "shortlists, readable", of: "seconds", colour: "#8a4b08" },
  { job: "shortlists, quick", of: "seconds", colour: "#004699" },
  { job: "shortlists, quick, two workers", of: "seconds", colour: "#0a7d4f" },
  { job: "shortlists, quick", of: "megabytes", colour: "#6b6b6b" },
];

const [width, height, left, right, top, bottom] = [720, 460, 70, 70, 24, 120];
/** Powers of ten from which and up to which the axes go. */
const pairs = { from: 4, to: 11 };
const measures = { from: -3, to: 4 };

const xOf = (count: number): number =>
  left + ((Math.log10(count) - pairs.from) / (pairs.to - pairs.from)) * (width - left - right);
const yOf = (measure: number): number => {
  const share = (Math.log10(measure) - measures.from) / (measures.to - measures.from);
  return height - bottom - Math.max(0, share) * (height - top - bottom);
};
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const tenTo = (power: number): string => {
  if (power < 0) return String(10 ** power);
  if (power < 5) return (10 ** power).toLocaleString("en");
  return `10${Array.from(String(power), (digit) => raised[Number(digit)]).join("")}`;
};

function axes(): string {
  const drawn: string[] = [];
  for (let power = pairs.from; power <= pairs.to; power++) {
    const x = xOf(10 ** power).toFixed(1);
    drawn.push(
      `<path d="M${x} ${top}V${height - bottom}" stroke="#ddd"/>`,
      `<text x="${x}" y="${height - bottom + 18}" text-anchor="middle">${tenTo(power)}</text>`,
    );
  }
  for (let power = measures.from; power <= measures.to; power++) {
    const y = yOf(10 ** power).toFixed(1);
    drawn.push(
      `<path d="M${left} ${y}H${width - right}" stroke="#ddd"/>`,
      `<text x="${left - 8}" y="${Number(y) + 4}" text-anchor="end">${tenTo(power)}</text>`,
    );
  }
  return drawn.join("\n");
}

/** Takes the rows of a run and on what they were measured, gives a picture in SVG: seconds and megabytes by pairs, both by powers of ten. */
export function drawPlot(rows: readonly Row[], measuredOn: string): string {
  const drawn = lines.flatMap(({ job, of, colour }, number) => {
    const points = rows
      .filter((row) => row.job === job)
      .toSorted((a, b) => a.pairs - b.pairs)
      .map((row) => [xOf(row.pairs).toFixed(1), yOf(row[of]).toFixed(1)] as const);
    const dash = of === "megabytes" ? ' stroke-dasharray="5 4"' : "";
    const y = height - 66 + number * 18;
    return [
      `<polyline points="${points.map((point) => point.join()).join(" ")}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`,
      ...points.map(([x, at]) => `<circle cx="${x}" cy="${at}" r="3" fill="${colour}"/>`),
      `<path d="M${left} ${y - 4}h28" stroke="${colour}" stroke-width="2"${dash}/>`,
      `<text x="${left + 36}" y="${y}">${job}: ${of}${of === "megabytes" ? " at most" : ""}</text>`,
    ];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>Seconds and megabytes by number of pairs</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${axes()}
<text x="${(left + width - right) / 2}" y="${height - bottom + 36}" text-anchor="middle">pairs</text>
<text x="${width - right}" y="${height - 8}" text-anchor="end" fill="#6b6b6b">${measuredOn}</text>
${drawn.join("\n")}
</svg>
`;
}
