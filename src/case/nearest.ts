/** Whether a word denies something: `no agreement`, `not open`. */
const DENIES = /(?<![\p{L}\p{N}])(?:no|not|non|never|without)(?![\p{L}\p{N}])/iu;
/** What denies a word that it stands before. */
const DENYING = ["un", "in", "im", "dis", "non", "non-"];

/**
 * The candidate most like a word that is none of them, or `undefined` if none is near: at most a third of the
 * letters changed (optimal string alignment distance, so that two swapped letters count once), case aside. What a word
 * denies is never near it, however few letters that takes: who writes `no agreement` does not mean `agreement`.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestWithin(word, candidates, { left: Number.POSITIVE_INFINITY });
}

/** Steps that may still be spent on looking for what somebody meant. */
export interface SearchBudget {
  /** Pairs of letters that may still be compared. */
  left: number;
}

/** As `nearest`, while the budget lasts; `undefined` also where it does not. */
export function nearestWithin(
  word: string,
  candidates: Iterable<string>,
  budget: SearchBudget,
): string | undefined {
  const sought = word.toLowerCase();
  const denies = DENIES.test(word);
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (
      denies ? !DENIES.test(candidate) : DENYING.some((before) => sought === before + candidate.toLowerCase())
    )
      continue;
    const most = Math.min(furthest(word, candidate), bestDistance - 1);
    // Every letter that one of two words has more costs a step.
    if (Math.abs(word.length - candidate.length) > most) continue;
    budget.left -= Math.min(word.length, candidate.length) * (2 * most + 1);
    if (budget.left < 0) return undefined;
    const distance = alignmentDistance(sought, candidate.toLowerCase(), most);
    if (distance > most) continue;
    bestDistance = distance;
    best = candidate;
  }
  return best;
}

/** The greatest distance at which a candidate is near a word. */
function furthest(word: string, candidate: string): number {
  return Math.min(Math.ceil(Math.max(word.length, candidate.length) / 3), word.length - 1);
}

// Rows of the table of distances, kept from one pair of words to the next.
let rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const;

/**
 * The distance of two words; more than `most` where it is more than that. Only cells near the diagonal can be part of a
 * way that short: the others are not filled.
 */
function alignmentDistance(a: string, b: string, most: number): number {
  const far = most + 1;
  if (rows[0].length < b.length + 2) {
    const length = 2 * b.length + 2;
    rows = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  }
  let [beforeLast, last, row] = rows;
  let leastBefore = 0;
  for (let j = 0; j <= Math.min(b.length, far); j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const first = Math.max(1, i - most);
    const end = Math.min(b.length, i + most);
    row[first - 1] = first === 1 ? i : far;
    let leastOfRow = first === 1 ? i : far;
    for (let j = first; j <= end; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let least = Math.min(row[j - 1]! + 1, last[j - 1]! + same, j < i + most ? last[j]! + 1 : far);
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        least = Math.min(least, beforeLast[j - 2]! + 1);
      }
      row[j] = Math.min(least, far);
      if (least < leastOfRow) leastOfRow = least;
    }
    if (end < b.length) row[end + 1] = far;
    // Two swapped letters reach back two rows, at the cost of one step.
    if (leastOfRow > most && leastBefore > most) return far;
    leastBefore = leastOfRow;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length]!;
}
