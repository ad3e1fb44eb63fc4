/** A column of a linear program: in which rows it stands, and how often. */
export interface Column {
  readonly rows: readonly number[];
  readonly factors: readonly number[];
  /** The most that the variable may be; Infinity for no bound. */
  readonly most: number;
}

const tolerance = 1e-9;
const smallestPivot = 1e-8;
/** Errors pile up in an inverse that is only updated: after this many pivots it is made anew. */
const pivotsPerInverse = 300;

/** Where a variable is that is not in the basis. */
const [atZero, atMost, inBasis] = [0, 1, 2];

/**
 * Maximises gains over variables from 0 to a bound, under rows `sum <= limit` with limits of 0 or more.
 * Columns come in as they are found and their gains may change: what was feasible stays so, and solving
 * goes on from where it was. The primal simplex method with an explicit inverse; made for a few hundred
 * rows. Its prices are for steering: nobody need trust them, a bound is proven from them elsewhere.
 */
export class LinearProgram {
  private readonly rows: number;
  private readonly limits: Float64Array;
  private readonly columns: Column[] = [];
  private readonly gains: number[] = [];
  private readonly status: number[] = [];
  /** Per row the column in the basis there, or `-1 - row` for a row's own slack. */
  private readonly basis: Int32Array;
  private readonly slackStatus: Uint8Array;
  /** Column by column: entering and pivoting both go along columns. */
  private readonly inverse: Float64Array;
  private readonly values: Float64Array;
  /** What one more of each row's limit would gain. */
  readonly prices: Float64Array;
  private readonly direction: Float64Array;
  /** The rows in which the direction is not 0, and how many there are. */
  private readonly moving: Int32Array;
  private movingCount = 0;
  private pivots = 0;
  /** All columns' rows and factors one after another, and where each column begins. */
  private entryRows = new Int32Array(1024);
  private entryFactors = new Float64Array(1024);
  private readonly starts: number[] = [0];

  /** `limits`: per row. They are widened by a hair, each by another, so that no step stands still. */
  constructor(limits: readonly number[]) {
    const rows = limits.length;
    this.rows = rows;
    this.limits = Float64Array.from(
      limits,
      (limit, row) => limit + 1e-6 * (1 + ((row * 7919) % 101) / 101),
    );
    this.basis = Int32Array.from(limits, (_, row) => -1 - row);
    this.slackStatus = new Uint8Array(rows).fill(inBasis);
    this.inverse = new Float64Array(rows * rows);
    for (let row = 0; row < rows; row++) this.inverse[row * rows + row] = 1;
    this.values = Float64Array.from(this.limits);
    this.prices = new Float64Array(rows);
    this.direction = new Float64Array(rows);
    this.moving = new Int32Array(rows);
  }

  /** Adds a variable, gives its place. */
  add(column: Column, gain: number): number {
    const from = this.starts.at(-1)!;
    const to = from + column.rows.length;
    if (to > this.entryRows.length) {
      const [rows, factors] = [this.entryRows, this.entryFactors];
      this.entryRows = new Int32Array(2 * to);
      this.entryRows.set(rows);
      this.entryFactors = new Float64Array(2 * to);
      this.entryFactors.set(factors);
    }
    this.entryRows.set(column.rows, from);
    this.entryFactors.set(column.factors, from);
    this.starts.push(to);
    this.columns.push(column);
    this.gains.push(gain);
    this.status.push(atZero);
    return this.columns.length - 1;
  }

  /** Changes what a variable gains. */
  setGain(column: number, gain: number): void {
    this.gains[column] = gain;
  }

  /** What a variable is in the solution. */
  valueOf(column: number): number {
    const status = this.status[column];
    if (status === atMost) return this.columns[column]!.most;
    if (status === atZero) return 0;
    return this.values[this.basis.indexOf(column)]!;
  }

  /** All variables as they are in the solution. */
  solution(): Float64Array {
    const solution = new Float64Array(this.columns.length);
    for (const [column, status] of this.status.entries()) {
      if (status === atMost) solution[column] = this.columns[column]!.most;
    }
    for (const [row, column] of this.basis.entries()) {
      if (column >= 0) solution[column] = this.values[row]!;
    }
    return solution;
  }

  /** Solves from where it was, in at most `most` steps; gives how many it took. */
  solve(most = 20_000): number {
    this.price();
    for (let step = 0; step < most; step++) {
      const entering = this.entering();
      if (entering === undefined) return step;
      this.step(entering.column, entering.up);
      if (this.pivots >= pivotsPerInverse) this.invert();
    }
    return most;
  }

  private gainOf(column: number): number {
    return column < 0 ? 0 : this.gains[column]!;
  }

  private price(): void {
    const { rows, inverse, prices } = this;
    const gains = Float64Array.from(this.basis, (column) => this.gainOf(column));
    for (let at = 0; at < rows; at++) {
      let price = 0;
      for (let row = 0; row < rows; row++) price += gains[row]! * inverse[at * rows + row]!;
      prices[at] = price;
    }
  }

  /** The variable that gains most by entering, and whether by growing. */
  private entering(): { column: number; up: boolean } | undefined {
    let [best, chosen, up] = [tolerance * 100, 0, true];
    let found = false;
    const consider = (column: number, status: number, worth: number): void => {
      if (status === inBasis) return;
      const gain = status === atZero ? worth : -worth;
      if (gain <= best) return;
      [best, chosen, up, found] = [gain, column, status === atZero, true];
    };
    for (let row = 0; row < this.rows; row++) {
      consider(-1 - row, this.slackStatus[row]!, -this.prices[row]!);
    }
    const { prices, entryRows, entryFactors, starts } = this;
    for (let column = 0; column < this.columns.length; column++) {
      const status = this.status[column]!;
      if (status === inBasis) continue;
      let worth = this.gains[column]!;
      const end = starts[column + 1]!;
      for (let at = starts[column]!; at < end; at++)
        worth -= entryFactors[at]! * prices[entryRows[at]!]!;
      consider(column, status, worth);
    }
    return found ? { column: chosen, up } : undefined;
  }

  private setDirection(column: number): void {
    const { rows, inverse, direction } = this;
    direction.fill(0);
    const add = (at: number, factor: number): void => {
      const from = at * rows;
      for (let row = 0; row < rows; row++) direction[row]! += factor * inverse[from + row]!;
    };
    if (column < 0) add(-1 - column, 1);
    else {
      const entering = this.columns[column]!;
      for (const [at, row] of entering.rows.entries()) add(row, entering.factors[at]!);
    }
    this.movingCount = 0;
    for (let row = 0; row < rows; row++) {
      if (direction[row] !== 0) this.moving[this.movingCount++] = row;
    }
  }

  private mostOf(column: number): number {
    return column < 0 ? Infinity : this.columns[column]!.most;
  }

  private setStatus(column: number, status: number): void {
    if (column < 0) this.slackStatus[-1 - column] = status;
    else this.status[column] = status;
  }

  /** Lets a variable enter as far as it can; it flips to its other bound or takes a row of the basis. */
  private step(column: number, up: boolean): void {
    this.setDirection(column);
    const { direction, values, rows } = this;
    const sign = up ? 1 : -1;
    let length = this.mostOf(column);
    let [leaving, toMost, pivot] = [-1, false, 0];
    for (let row = 0; row < rows; row++) {
      const change = -sign * direction[row]!;
      if (Math.abs(change) < smallestPivot) continue;
      const limit = change < 0 ? 0 : this.mostOf(this.basis[row]!);
      if (limit === Infinity) continue;
      const room = Math.max(0, (limit - values[row]!) / change);
      const wider = room < length + tolerance && Math.abs(change) > pivot;
      if (room < length - tolerance || wider) {
        [length, leaving, toMost, pivot] = [
          Math.min(room, length),
          row,
          change > 0,
          Math.abs(change),
        ];
      }
    }
    for (let row = 0; row < rows; row++) values[row]! -= sign * direction[row]! * length;
    if (leaving < 0) {
      this.setStatus(column, up ? atMost : atZero);
      return;
    }
    this.setStatus(this.basis[leaving]!, toMost ? atMost : atZero);
    values[leaving] = up ? length : this.mostOf(column) - length;
    this.pivot(leaving, column);
  }

  private pivot(leaving: number, column: number): void {
    const { rows, inverse, direction, prices, moving, movingCount } = this;
    let worth = this.gainOf(column);
    if (column < 0) worth -= prices[-1 - column]!;
    else {
      const entering = this.columns[column]!;
      for (const [at, row] of entering.rows.entries())
        worth -= entering.factors[at]! * prices[row]!;
    }
    const factor = 1 / direction[leaving]!;
    for (let at = 0; at < rows; at++) {
      const from = at * rows;
      const own = inverse[from + leaving]! * factor;
      if (own === 0) continue;
      for (let each = 0; each < movingCount; each++) {
        const row = moving[each]!;
        inverse[from + row]! -= direction[row]! * own;
      }
      inverse[from + leaving] = own;
      prices[at]! += worth * own;
    }
    this.basis[leaving] = column;
    this.setStatus(column, inBasis);
    this.pivots++;
  }

  /** Makes the inverse, the values and the prices anew from the columns in the basis. */
  private invert(): void {
    const { rows } = this;
    const inverse = new Float64Array(rows * rows);
    this.pivots = 0;
    const matrix = new Float64Array(rows * rows);
    for (const [place, column] of this.basis.entries()) {
      if (column < 0) matrix[(-1 - column) * rows + place] = 1;
      else {
        const { rows: own, factors } = this.columns[column]!;
        for (const [at, row] of own.entries()) matrix[row * rows + place] = factors[at]!;
      }
    }
    for (let row = 0; row < rows; row++) inverse[row * rows + row] = 1;
    for (let place = 0; place < rows; place++) {
      let best = place;
      for (let row = place + 1; row < rows; row++) {
        if (Math.abs(matrix[row * rows + place]!) > Math.abs(matrix[best * rows + place]!))
          best = row;
      }
      swapRows(matrix, rows, place, best);
      swapRows(inverse, rows, place, best);
      const factor = 1 / matrix[place * rows + place]!;
      scaleRow(matrix, rows, place, factor);
      scaleRow(inverse, rows, place, factor);
      for (let row = 0; row < rows; row++) {
        const times = matrix[row * rows + place]!;
        if (row === place || times === 0) continue;
        subtractRow(matrix, rows, row, place, times);
        subtractRow(inverse, rows, row, place, times);
      }
    }
    for (let row = 0; row < rows; row++) {
      for (let at = 0; at < rows; at++) this.inverse[at * rows + row] = inverse[row * rows + at]!;
    }
    this.recompute();
    this.price();
  }

  private recompute(): void {
    const { rows, inverse, values } = this;
    const left = Float64Array.from(this.limits);
    for (const [column, status] of this.status.entries()) {
      if (status !== atMost) continue;
      const { rows: own, factors, most } = this.columns[column]!;
      for (const [at, row] of own.entries()) left[row]! -= factors[at]! * most;
    }
    for (let row = 0; row < rows; row++) {
      let value = 0;
      for (let at = 0; at < rows; at++) value += inverse[at * rows + row]! * left[at]!;
      values[row] = value;
    }
  }
}

function swapRows(matrix: Float64Array, rows: number, one: number, other: number): void {
  if (one === other) return;
  for (let at = 0; at < rows; at++) {
    const kept = matrix[one * rows + at]!;
    matrix[one * rows + at] = matrix[other * rows + at]!;
    matrix[other * rows + at] = kept;
  }
}

function scaleRow(matrix: Float64Array, rows: number, row: number, factor: number): void {
  for (let at = 0; at < rows; at++) matrix[row * rows + at]! *= factor;
}

function subtractRow(
  matrix: Float64Array,
  rows: number,
  row: number,
  from: number,
  times: number,
): void {
  for (let at = 0; at < rows; at++) matrix[row * rows + at]! -= times * matrix[from * rows + at]!;
}
