/** Who takes a task that is offered to several threads: the first to mark the cell that goes with it. */
export interface Claim {
  readonly cell: Int32Array<SharedArrayBuffer>;
  /** The mark of whoever asks, above 0. */
  readonly by: number;
}

/** What stands in the cell of a task that nobody has taken. */
export const FREE = 0;

/** Takes a task, unless another thread was first. */
export function isTaken({ cell, by }: Claim): boolean {
  return Atomics.compareExchange(cell, 0, FREE, by) !== FREE;
}
