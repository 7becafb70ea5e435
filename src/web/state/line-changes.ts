/** Some lines of two texts that differ there. */
export interface LinesCompared {
  readonly key: string;
  readonly mine: string;
  readonly theirs: string;
}

/** So many lines are shown around a change. */
const AROUND = 2;
/** A stretch beyond so many lines is not compared line by line. */
const MOST = 2000;

/** Where two texts differ, stretch by stretch, each with a little of what stands around it. */
export function linesCompared(mine: string, theirs: string): readonly LinesCompared[] {
  const [a, b] = [mine.split("\n"), theirs.split("\n")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const stretches = differing(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return stretches.map(({ a: [from, to], b: [then, until] }) => {
    const lines = (all: readonly string[], first: number, last: number) =>
      all.slice(Math.max(0, start + first - AROUND), start + last + AROUND).join("\n");
    return { key: `${from}-${then}`, mine: lines(a, from, to), theirs: lines(b, then, until) };
  });
}

interface Stretch {
  readonly a: readonly [from: number, to: number];
  readonly b: readonly [from: number, to: number];
}

/** The stretches in which two lists of lines differ, those that lie close together as one. */
function differing(a: readonly string[], b: readonly string[]): readonly Stretch[] {
  if (a.length === 0 && b.length === 0) return [];
  if (a.length > MOST || b.length > MOST) return [{ a: [0, a.length], b: [0, b.length] }];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const stretches: { a: [number, number]; b: [number, number] }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
      continue;
    }
    const last = stretches.at(-1);
    const down =
      j >= b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!);
    if (!last || i - last.a[1] > 2 * AROUND) stretches.push({ a: [i, i], b: [j, j] });
    const stretch = stretches.at(-1)!;
    if (down) i++;
    else j++;
    stretch.a[1] = i;
    stretch.b[1] = j;
  }
  return stretches;
}
