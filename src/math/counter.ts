/** Counts things by a key; the first of those seen most often wins. */
export class Counter<Value> {
  readonly #entries = new Map<string, { value: Value; count: number }>();

  add(key: string, value: Value): void {
    const entry = this.#entries.get(key);
    if (entry) entry.count++;
    else this.#entries.set(key, { value, count: 1 });
  }

  commonest(): { value: Value; count: number } | null {
    let best: { value: Value; count: number } | null = null;
    for (const entry of this.#entries.values()) if (!best || entry.count > best.count) best = entry;
    return best;
  }
}
