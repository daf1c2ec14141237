/** Work that many ask for at once and may share, if it begins after they asked. */
export class Look<T> {
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<T> | null = null;

  constructor(private readonly work: () => Promise<T>) {}

  ask(): Promise<T> {
    return (this.next ??= this.begin());
  }

  private begin(): Promise<T> {
    const mine = this.running.then(() => {
      this.next = null;
      return this.work();
    });
    this.running = mine.catch(() => {});
    return mine;
  }
}
