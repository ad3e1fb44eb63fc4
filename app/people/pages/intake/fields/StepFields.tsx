import type { ComponentType } from "react";
import { AboutFields } from "./AboutFields.tsx";
import { BarrierFields } from "./BarrierFields.tsx";
import { GroundFields } from "./GroundFields.tsx";
import { HoursFields } from "./HoursFields.tsx";
import { LanguageFields } from "./LanguageFields.tsx";
import { NameFields } from "./NameFields.tsx";
import { PaperFields } from "./PaperFields.tsx";
import type { StepFieldsProps } from "./stepFieldsProps.ts";
import { TownFields } from "./TownFields.tsx";
import { TravelFields } from "./TravelFields.tsx";

const fields: Record<string, ComponentType<StepFieldsProps>> = {
  grondslag: GroundFields,
  naam: NameFields,
  woonplaats: TownFields,
  "over-jou": AboutFields,
  uren: HoursFields,
  reizen: TravelFields,
  taal: LanguageFields,
  papieren: PaperFields,
  zorgen: BarrierFields,
};

/** The questions of one step of the intake. */
export function StepFields({ step, ...props }: StepFieldsProps & { step: string }) {
  const Fields = fields[step];
  return Fields ? <Fields {...props} /> : null;
}
