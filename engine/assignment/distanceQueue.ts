/**
 * Nodes by distance, nearest first and of equals the lowest node. A node may stand in it more than once:
 * whoever takes it out sees by its distance whether that has been dealt with.
 */
export class DistanceQueue {
  /** Distance times `nodes` plus the node: exact, as both together stay below 2^53. */
  private keys = new Float64Array(1024);
  private size = 0;
  private readonly nodes: number;

  constructor(nodes: number) {
    this.nodes = Math.max(1, nodes);
  }

  clear(): void {
    this.size = 0;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  add(node: number, distance: number): void {
    if (this.size === this.keys.length) {
      const wider = new Float64Array(this.size * 2);
      wider.set(this.keys);
      this.keys = wider;
    }
    const { keys } = this;
    const key = distance * this.nodes + node;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (keys[above]! <= key) break;
      keys[at] = keys[above]!;
      at = above;
    }
    keys[at] = key;
  }

  /** Takes out the nearest, gives its distance; its node is {@link taken}. */
  takeNearest(): number {
    const { keys } = this;
    const nearest = keys[0]!;
    const key = keys[--this.size]!;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && keys[below + 1]! < keys[below]!) below++;
      if (keys[below]! >= key) break;
      keys[at] = keys[below]!;
      at = below;
    }
    keys[at] = key;
    const distance = Math.floor(nearest / this.nodes);
    this.taken = nearest - distance * this.nodes;
    return distance;
  }

  /** The node that was taken out last. */
  taken = 0;
}
