import { clockSector } from "./clock.ts";
import { objects } from "./objects.ts";
import type { Picture } from "./pictureOf.ts";

/**
 * The drawing of an answer. Its words stand beside it, so it says nothing to a screen reader.
 */
export function AnswerPicture({ picture }: { picture: Picture }) {
  const label = picture.kind === "object" ? picture.label : undefined;
  const many = picture.kind === "clock" ? Math.max(1, Math.ceil(picture.minutes / 60)) : 1;
  return (
    <span className="answer-picture" aria-hidden="true">
      {Array.from({ length: many }, (_, place) => (
        <svg
          key={`part${place}`}
          viewBox="0 0 48 48"
          width={many > 1 ? 32 : 64}
          height={many > 1 ? 32 : 64}
        >
          <Drawing picture={picture} />
        </svg>
      ))}
      {label !== undefined && <span className="answer-label">{label}</span>}
    </span>
  );
}

function Drawing({ picture }: { picture: Picture }) {
  switch (picture.kind) {
    case "object":
      return <Lines paths={objects[picture.name]} />;
    case "clock":
      return (
        <>
          <path className="answer-full" d={clockSector(Math.min(60, picture.minutes))} />
          <Lines paths={["M24 8a16 16 0 1 1 -.1 0", "M24 24v-10M24 24l6 4"]} />
        </>
      );
    case "stairs":
      return <Lines paths={[stairs(picture.flights)]} />;
    case "lines":
      return <Lines paths={[...grounds[picture.on], ...written(picture.lines)]} />;
  }
}

const grounds = {
  balloon: ["M8 10h32v22h-18l-8 8v-8h-6z"],
  page: ["M12 6h18l6 6v30h-24z"],
};

/** So many lines of writing. */
function written(lines: number): string[] {
  return Array.from(
    { length: lines },
    (_, place) => `M16 ${16 + place * 4.5}h${place % 2 ? 11 : 15}`,
  );
}

/** So many flights: the more, the finer the steps. */
function stairs(flights: number): string {
  const steps = 2 + flights * 2;
  const size = 36 / steps;
  return `M6 42${`h${size}v${-size}`.repeat(steps)}`;
}

function Lines({ paths }: { paths: readonly string[] }) {
  return paths.map((path) => <path key={path} className="answer-line" d={path} />);
}
