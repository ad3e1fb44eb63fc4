export const modes = ["walk", "bike", "ebike", "scooter", "car", "transit"] as const;

export type Mode = (typeof modes)[number];

/** A stretch of the route at one speed; the last band of a mode has no end. */
export interface SpeedBand {
  readonly km: number;
  readonly kmPerHour: number;
}

/** How one mode travels. */
export interface ModeOfTravel {
  /** Route km per km as the crow flies. */
  readonly detour: number;
  readonly bands: readonly SpeedBand[];
  /** Minutes before and after the ride. */
  readonly accessMinutes: number;
}

export type ModeTable = Readonly<Record<Mode, ModeOfTravel>>;

const atOneSpeed = (kmPerHour: number): ModeOfTravel => ({
  detour: 1.3,
  bands: [{ km: Infinity, kmPerHour }],
  accessMinutes: 0,
});

/** The project's own estimates; a region with a routing service brings its own table. */
export const defaultModeTable: ModeTable = {
  walk: atOneSpeed(5),
  bike: atOneSpeed(15),
  ebike: atOneSpeed(20),
  scooter: atOneSpeed(35),
  car: {
    detour: 1.3,
    bands: [
      { km: 10, kmPerHour: 35 },
      { km: 40, kmPerHour: 70 },
      { km: Infinity, kmPerHour: 100 },
    ],
    accessMinutes: 5,
  },
  transit: {
    detour: 1.4,
    bands: [
      { km: 10, kmPerHour: 20 },
      { km: Infinity, kmPerHour: 45 },
    ],
    accessMinutes: 15,
  },
};
