/** Faults that a test asks for when it starts the server: `name`, for good, or `name:3`, that many times. */
export class Faults {
  #left = new Map();

  constructor(asked) {
    for (const each of asked) {
      const [name, times = 'Infinity'] = each.split(':');
      this.#left.set(name, Number(times));
    }
  }

  /** Whether this fault is to happen now. */
  take(name) {
    const left = this.#left.get(name) ?? 0;
    if (left > 0) this.#left.set(name, left - 1);
    return left > 0;
  }
}
