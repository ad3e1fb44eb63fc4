import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import { screeningVersion } from "@overstap/engine/screening/screeningVersion.ts";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import { digestOf } from "./inputDigest.ts";

/** With which rules and parameters is weighed now, in one word that is kept beside each result. */
export const screeningRules = `${screeningVersion}-${digestOf([defaultParameters, fmlCurrent]).slice(0, 8)}`;
