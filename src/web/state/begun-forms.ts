/** What was begun in forms of an open case and is not entered yet, by the names of the forms. */
export class BegunForms {
  readonly #values = new Map<string, unknown>();
  readonly #listeners = new Set<() => void>();

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  get(name: string): unknown {
    return this.#values.get(name);
  }

  /** Keeps what stands in a form; nothing of it any more where `value` is undefined. */
  keep(name: string, value: unknown): void {
    if (value === undefined) this.#values.delete(name);
    else this.#values.set(name, value);
    for (const listener of this.#listeners) listener();
  }

  /** All of it, to be stored. */
  all(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#values);
  }

  /** Takes up what was stored. */
  restore(all: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(all)) this.#values.set(name, value);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
