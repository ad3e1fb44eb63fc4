/** The numbers that a first look reads and writes; see `PlaceFilter`. */
export interface FilterNumbers {
  readonly ranges: Int32Array;
  /** After a look: position * 16 + cost. */
  readonly found: Int32Array;
  /** After a look, those whose profile is put aside: how many, and then each as in `found`. */
  readonly rest: Int32Array;
  /** Per position its profile. */
  readonly profiles: Int32Array;
  /** Per position the class of the last entry of the list of the place. */
  readonly worst: Uint8Array;
  readonly ints: Int32Array;
  readonly floats: Float32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  readonly radius: Float32Array;
  readonly widest: Float32Array;
  /** Whole hours, rounded outwards. */
  readonly hoursMin: Uint8Array;
  readonly hoursMax: Uint8Array;
  /** Slots of the week, eight to a plane. */
  readonly slots0: Uint8Array;
  readonly slots1: Uint8Array;
  readonly slots2: Uint8Array;
  readonly slots3: Uint8Array;
  readonly needed: Uint8Array;
  readonly slotCosts: Uint8Array;
  readonly hourSteps: Uint8Array;
  readonly hourCosts: Uint8Array;
  /** What place and funding cost, for who does not need a lasting one and for who does. */
  readonly bases: readonly [Uint8Array, Uint8Array];
  /** As `worst` of lists that hold nothing. */
  readonly none: Uint8Array;
}
