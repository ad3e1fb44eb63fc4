import { DistanceQueue } from "./distanceQueue.ts";
import type { MarketState } from "./marketState.ts";

/** What a step can come to besides a node. */
export const [nowhere, atEnd] = [-1, -2];

/** When fewer than one in so many are put right by a search for all, each looks apart. */
const fewOf = 4;

/**
 * The search that both sides of the market share: from all who are wrong at once, over candidates,
 * openings and groups (each a node, in that order), to where things can be put right.
 *
 * Where a way costs nothing people move along it: ways are walked layer by layer as long as there are
 * any, so that each layer is walked once for all (Hopcroft and Karp, Dinic). When there is none, prices
 * move by as much as the nearest end is away (Dijkstra's shortest paths on reduced costs).
 */
export abstract class PriceSearch {
  protected readonly state: MarketState;
  protected readonly firstOpening: number;
  protected readonly firstGroup: number;
  private readonly queue: DistanceQueue;

  /** Of a node that was reached in this round: its distance, or its layer. */
  protected readonly distance: Int32Array;
  private readonly round: Int32Array;
  private now = 0;
  /** The nodes reached in this round. */
  private readonly reached: Int32Array;
  private reachedCount = 0;
  /** How far the nearest end is; what is not nearer is left alone. */
  protected end = 0;
  protected layering = false;
  protected layer = 0;

  /** Per node where its search for a next step goes on. */
  protected readonly next: Int32Array;
  private readonly nextOf: Int32Array;
  /** The round in which a node was found to lead nowhere. */
  private readonly closed: Int32Array;
  protected readonly path: Int32Array;
  /** How often prices have moved. */
  private level = 0;
  /** The level at which no way leads from a node to an end. */
  private readonly dead: Int32Array;

  constructor(state: MarketState) {
    this.state = state;
    this.firstOpening = state.candidates;
    this.firstGroup = state.candidates + state.openings;
    const nodes = this.firstGroup + state.groups;
    this.queue = new DistanceQueue(nodes);
    this.distance = new Int32Array(nodes);
    this.round = new Int32Array(nodes);
    this.reached = new Int32Array(nodes);
    this.next = new Int32Array(nodes);
    this.nextOf = new Int32Array(nodes);
    this.closed = new Int32Array(nodes);
    this.path = new Int32Array(nodes);
    this.dead = new Int32Array(nodes);
  }

  /** Whether a node still has to be put right. */
  protected abstract isWrong(node: number): boolean;
  /** Whether a way may end at a node at no further cost. */
  protected abstract isEnd(node: number): boolean;
  /** Reaches what lies behind a node, and lowers `end` where a way can end at a cost. */
  protected abstract spread(node: number, from: number): void;
  /** The next step from a node at no cost that is {@link isOpen}. */
  protected abstract step(node: number): number;
  /** Moves people along the path. */
  protected abstract moveAlong(length: number): void;
  /** Moves the price or gain of a node that is nearer than the end. */
  protected abstract movePrice(node: number, by: number): void;

  /** Puts all nodes from `first` up to `last` right. */
  protected putRight(first: number, last: number): void {
    const wrong = new Int32Array(last - first);
    let count = 0;
    for (let node = first; node < last; node++) wrong[count++] = node;
    count = this.stillWrong(wrong, count);
    while (count > 0) {
      this.level++;
      count = this.moveAtThesePrices(wrong, count);
      if (count === 0) return;
      this.measure(wrong, count);
      for (let at = 0; at < this.reachedCount; at++) {
        const node = this.reached[at]!;
        const by = this.end - this.distance[node]!;
        if (by > 0) this.movePrice(node, by);
      }
      count = this.stillWrong(wrong, count);
    }
  }

  private stillWrong(wrong: Int32Array, count: number): number {
    let left = 0;
    for (let at = 0; at < count; at++) if (this.isWrong(wrong[at]!)) wrong[left++] = wrong[at]!;
    return left;
  }

  /** Moves people along every way that costs nothing; gives how many of `wrong` are left, in front. */
  private moveAtThesePrices(wrong: Int32Array, count: number): number {
    let left = count;
    for (;;) {
      const before = left;
      if (!this.layOut(wrong, 0, left)) return left;
      for (let at = 0; at < left; at++) while (this.isWrong(wrong[at]!) && this.walk(wrong[at]!));
      left = this.stillWrong(wrong, left);
      if (left === 0) return 0;
      if ((before - left) * fewOf >= before) continue;
      const done = this.moveOneByOne(wrong, left);
      left = this.stillWrong(wrong, left);
      if (done) return left;
    }
  }

  /**
   * Looks for a way from each node apart. Where there is none, none will come at these prices, so that
   * nobody need look there again. Gives false when that takes long: then all look together once more.
   */
  private moveOneByOne(wrong: Int32Array, count: number): boolean {
    let looked = 0;
    for (let at = 0; at < count; at++) {
      const node = wrong[at]!;
      while (this.isWrong(node) && this.dead[node] !== this.level) {
        if (this.layOut(wrong, at, at + 1)) this.walk(node);
        else {
          for (let by = 0; by < this.reachedCount; by++) this.dead[this.reached[by]!] = this.level;
        }
        looked += this.reachedCount;
        if (looked > this.dead.length) return false;
      }
    }
    return true;
  }

  /** Sets layers over ways that cost nothing, up to the first with an end; gives whether there is one. */
  private layOut(wrong: Int32Array, from: number, to: number): boolean {
    this.now++;
    this.reachedCount = 0;
    this.layering = true;
    this.layer = 0;
    this.end = 1;
    let found = false;
    for (let at = from; at < to; at++) {
      this.reach(wrong[at]!, 0);
      found ||= this.isEnd(wrong[at]!);
    }
    for (let at = 0; !found && at < this.reachedCount;) {
      const last = this.reachedCount;
      this.layer++;
      for (; at < last; at++) this.spread(this.reached[at]!, 0);
      for (let behind = last; !found && behind < this.reachedCount; behind++) {
        found = this.isEnd(this.reached[behind]!);
      }
    }
    this.layering = false;
    return found;
  }

  /** Sets `end` to how far the nearest end is, and the distances of all nearer nodes. */
  private measure(wrong: Int32Array, count: number): void {
    const { queue, distance } = this;
    this.now++;
    this.reachedCount = 0;
    this.end = Infinity;
    queue.clear();
    for (let at = 0; at < count; at++) {
      this.isNearer(wrong[at]!, 0);
      this.spread(wrong[at]!, 0);
    }
    while (!queue.isEmpty) {
      const from = queue.takeNearest();
      if (from >= this.end) return;
      if (from <= distance[queue.taken]!) this.spread(queue.taken, from);
    }
  }

  /** Notes a way to a node, and goes on from there later. */
  protected reach(node: number, far: number): void {
    if (far >= this.end) return;
    if (this.layering) {
      if (this.dead[node] !== this.level) this.isNearer(node, this.layer);
    } else if (this.isNearer(node, far)) {
      if (this.isEnd(node)) this.end = far;
      else this.queue.add(node, far);
    }
  }

  /** Notes how far a node is; gives whether that is nearer than was known. */
  protected isNearer(node: number, far: number): boolean {
    if (this.round[node] === this.now) {
      if (this.distance[node]! <= far) return false;
    } else {
      this.round[node] = this.now;
      this.reached[this.reachedCount++] = node;
    }
    this.distance[node] = far;
    return true;
  }

  /** Walks from a node to an end, a layer at each step; gives whether there was a way. */
  private walk(from: number): boolean {
    const { path, closed } = this;
    if (closed[from] === this.now) return false;
    let length = 0;
    path[length++] = from;
    while (length > 0) {
      this.layer = length;
      const to = this.step(path[length - 1]!);
      if (to === atEnd) {
        this.moveAlong(length);
        return true;
      }
      if (to === nowhere) closed[path[--length]!] = this.now;
      else path[length++] = to;
    }
    return false;
  }

  /** Whether a node lies in the next layer and is not known to lead nowhere. */
  protected isOpen(node: number): boolean {
    return (
      this.round[node] === this.now &&
      this.distance[node] === this.layer &&
      this.closed[node] !== this.now
    );
  }

  /** Where the search for the next step of a node goes on in this round. */
  protected nextFrom(node: number, first: number): number {
    if (this.nextOf[node] !== this.now) {
      this.nextOf[node] = this.now;
      this.next[node] = first;
    }
    return this.next[node]!;
  }
}
