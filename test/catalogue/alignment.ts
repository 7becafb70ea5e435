import { begins, isChoice, type Piece, type Template } from "./template.ts";
import type { Token } from "./tokens.ts";

/** What a choice more costs its reader, in words. */
const CHOICE = 1.5;
/** A branch more of a choice that is there. */
const BRANCH = 0.25;
/** So many tokens at most differ in one place. */
const LONGEST = 14;
/** So much of a sentence stays as it is. */
const SHARED = 0.4;
/** A template of more choices can no longer be read. */
const CHOICES = 5;

/**
 * One template that says what `template` says and `tokens` too, at the fewest words more; none where that costs `limit`
 * or more. The shortest path through the table of what both have read so far.
 */
export function joinedWith(
  template: Template,
  tokens: readonly Token[],
  limit: number,
): { readonly cost: number; readonly template: Template } | undefined {
  const columns = tokens.length + 1;
  const end = (template.length + 1) * columns - 1;
  const cost = new Float64Array(end + 1).fill(Number.POSITIVE_INFINITY);
  const steps = new Map<number, { readonly from: number; readonly piece: Piece }>();
  const reach = (to: number, from: number, more: number, piece: () => Piece) => {
    const total = cost[from]! + more;
    if (total >= limit || total >= cost[to]!) return;
    cost[to] = total;
    steps.set(to, { from, piece: piece() });
  };
  cost[0] = 0;
  for (let i = 0; i <= template.length; i++)
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j;
      if (cost[at]! >= limit) continue;
      const piece = template[i];
      if (piece !== undefined && isChoice(piece)) {
        for (const { length } of piece.branches.filter((branch) => begins(tokens, j, branch)))
          reach(at + columns + length, at, 0, () => piece);
        for (let k = j; k < Math.min(columns, j + LONGEST); k++)
          reach(at + columns + k - j, at, k - j + BRANCH, () => ({
            branches: [...piece.branches, tokens.slice(j, k)],
          }));
        continue;
      }
      if (piece !== undefined && piece.key === tokens[j]?.key) reach(at + columns + 1, at, 0, () => piece);
      for (let m = i; m <= template.length && m < i + LONGEST; m++) {
        const run = template.slice(i, m);
        if (run.some(isChoice)) break;
        for (let k = j; k < Math.min(columns, j + LONGEST); k++)
          if (m > i || k > j)
            reach(m * columns + k, at, k - j + CHOICE, () => ({
              branches: [run as readonly Token[], tokens.slice(j, k)],
            }));
      }
    }
  if (cost[end]! >= limit) return undefined;
  const pieces: Piece[] = [];
  for (let step = steps.get(end); step !== undefined; step = steps.get(step.from)) pieces.unshift(step.piece);
  const shared = pieces.filter((piece) => !isChoice(piece) && /\p{L}/u.test(piece.key)).length;
  const choices = pieces.filter(isChoice).length;
  return choices > CHOICES || shared < SHARED * tokens.length
    ? undefined
    : { cost: cost[end]!, template: pieces };
}
