/**
 * The names of the elements that are open, the innermost first, as the parser of pages keeps them. It keeps them in a list at
 * whose beginning it puts each new one: with a hundred thousand open, that takes seconds. Here each step takes as long as the
 * names that it closes.
 */
export class OpenNames<Name> {
  /** The outermost first. */
  readonly #names: Name[] = [];
  readonly #counts = new Map<Name, number>();

  get length(): number {
    return this.#names.length;
  }

  /** The innermost. */
  get 0(): Name | undefined {
    return this.#names.at(-1);
  }

  unshift(name: Name): number {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    return this.#names.push(name);
  }

  shift(): Name | undefined {
    const name = this.#names.pop();
    if (name !== undefined) this.#counts.set(name, this.#counts.get(name)! - 1);
    return name;
  }

  /** How many elements lie within the innermost of a name; -1 where none of it is open. */
  indexOf(name: Name): number {
    if (!this.#counts.get(name)) return -1;
    return this.#names.length - 1 - this.#names.lastIndexOf(name);
  }
}
