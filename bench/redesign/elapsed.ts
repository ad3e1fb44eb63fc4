/** Seconds by the clock and of this thread's own processor time since it was made. */
export class Elapsed {
  private readonly began = performance.now();
  private readonly used = process.threadCpuUsage();

  get seconds(): number {
    return (performance.now() - this.began) / 1000;
  }

  get processorSeconds(): number {
    const { user, system } = process.threadCpuUsage(this.used);
    return (user + system) / 1e6;
  }
}
