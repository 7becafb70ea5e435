/** How often each was named, and which two most. Asking takes no longer the more there are. */
export class MostNamed {
  readonly #times = new Map<string, { readonly id: string; readonly place: number; count: number }>();
  #first: { readonly id: string; readonly place: number; count: number } | undefined;
  #second: { readonly id: string; readonly place: number; count: number } | undefined;

  add(id: string): void {
    const each = this.#times.get(id) ?? { id, place: this.#times.size, count: 0 };
    each.count++;
    this.#times.set(id, each);
    if (each === this.#first) return;
    if (!this.#first || isBefore(each, this.#first)) [this.#first, this.#second] = [each, this.#first];
    else if (!this.#second || isBefore(each, this.#second)) this.#second = each;
  }

  of(id: string): number {
    return this.#times.get(id)?.count ?? 0;
  }

  /** The two that were named most, of those alike the one named first. */
  get two(): string[] {
    return [this.#first, this.#second].flatMap((each) => (each ? [each.id] : []));
  }
}

interface Named {
  readonly place: number;
  readonly count: number;
}

function isBefore(one: Named, other: Named): boolean {
  return one.count > other.count || (one.count === other.count && one.place < other.place);
}
