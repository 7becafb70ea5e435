/** Counts things by a key; the first of those seen most often wins. */
export class Counter<Value> {
  readonly #entries = new Map<string, { value: Value; count: number }>();

  add(key: string, value: Value): void {
    const entry = this.#entries.get(key);
    if (entry) entry.count++;
    else this.#entries.set(key, { value, count: 1 });
  }

  /** How often the thing was seen that was seen most often but for the commonest; 0 if there is none. */
  next(): number {
    const counts = [...this.#entries.values()].map(({ count }) => count).sort((a, b) => b - a);
    return counts[1] ?? 0;
  }

  commonest(): { value: Value; count: number } | null {
    let best: { value: Value; count: number } | null = null;
    for (const entry of this.#entries.values()) if (!best || entry.count > best.count) best = entry;
    return best;
  }
}
