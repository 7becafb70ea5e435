/** Work of less processor time, in seconds, tells nothing of how it grows: what else the process does weighs as much. */
const NOISE = 0.2;
/** What grows with the square takes four times as long for twice as much. */
const IN_PROPORTION = 3;
const TRIES = 3;

export interface Growth {
  /** How many times as long twice as much takes, in the best of three tries. */
  readonly times: number;
  readonly isInProportion: boolean;
}

/**
 * How the processor time of some work grows when there is twice as much of it. Nothing is said of how long it takes: a test that asks
 * for seconds fails on a slow machine, and passes on a quick one what it should not.
 *
 * @param work does a share of the whole work
 * @param whole the larger share that is tried; the other is half of it
 */
export async function growthOf(work: (share: number) => unknown, whole = 1): Promise<Growth> {
  let times = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && times > IN_PROPORTION; tried++) {
    const half = await secondsOf(() => work(whole / 2));
    const all = await secondsOf(() => work(whole));
    times = all < NOISE ? 1 : Math.min(times, all / half);
  }
  return { times, isInProportion: times <= IN_PROPORTION };
}

async function secondsOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
