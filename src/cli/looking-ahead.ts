/** Work of which so many milliseconds are still to come is long. */
const LONG = 1000;

/** Whether work will take long, seen from how fast its analyses go on. */
export interface LookingAhead {
  /** An analysis has come so far. */
  note(analysis: string, share: number): void;
  /** Whether much was still to come of one that had gone on for so many milliseconds. */
  isLong(after: number): boolean;
}

/** Looks ahead from what it is told; `now` is a clock in milliseconds. */
export function lookingAhead(now: () => number): LookingAhead {
  // What was first told of each, so that what it waited for others does not count.
  const firsts = new Map<string, { readonly at: number; readonly share: number }>();
  let longest = 0;
  return {
    note(analysis, share) {
      if (share <= 0) return;
      const first = firsts.get(analysis);
      if (!first) firsts.set(analysis, { at: now(), share });
      else {
        const elapsed = now() - first.at;
        if (elapsed * (1 - share) >= LONG * (share - first.share)) longest = Math.max(longest, elapsed);
      }
    },
    isLong: (after) => longest >= after,
  };
}

/**
 * What this thread has computed, in milliseconds; what the whole process has where the engine does not tell that. By the time
 * of day all work would take long where others use the machine, and what long work is given would then slow it further.
 */
export function timeOfThread(): number {
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}
