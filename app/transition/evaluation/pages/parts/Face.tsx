import type { LookBackAnswer } from "../../lookBackQuestions.ts";

/** The mouth of each face; what it says stands in words beside it. */
const mouths: Readonly<Record<LookBackAnswer, string>> = {
  good: "M8 14.5c1 1.5 2.4 2.2 4 2.2s3-.7 4-2.2",
  fair: "M8.5 15.5h7",
  poor: "M8 16.5c1-1.5 2.4-2.2 4-2.2s3 .7 4 2.2",
};

/** A face: glad, so-so or sad, in the one weight of all pictograms. */
export function Face({ answer, size = 40 }: { answer: LookBackAnswer; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="9" />
      <path d="M9 9.5v.5M15 9.5v.5" />
      <path d={mouths[answer]} />
    </svg>
  );
}
