import type { Command } from "commander";
import { configureLevelShift } from "./estimateLevelShift.ts";
import { configureSpoor2 } from "./estimateSpoor2.ts";

/** `overstap estimate spoor2 | level-shift`: the calculators that need no case. */
export function configure(command: Command): void {
  configureSpoor2(
    command.command("spoor2").description("how many people of a sector come into track 2"),
  );
  configureLevelShift(
    command.command("level-shift").description("what shifting tasks to a lower level comes to"),
  );
}
