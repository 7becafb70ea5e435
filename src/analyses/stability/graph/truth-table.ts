import type { Expression } from "#case/logic.ts";

// The truth of options 0 … 4 over the 32 states that share all other options.
const WITHIN_WORD = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000] as const;

/**
 * The truth of a statement in all 2ⁿ states at once: bit b of word w belongs to the state with code 32 w + b, in
 * which option k is taken where bit k of the code is set. 32 states take one operation per connective.
 */
export function truthTable(
  statement: Expression,
  optionIndex: ReadonlyMap<string, number>,
  optionCount: number,
): Uint32Array {
  const table = new Uint32Array(optionCount <= 5 ? 1 : 1 << (optionCount - 5));
  switch (statement.is) {
    case "option": {
      const option = optionIndex.get(statement.option);
      if (option === undefined) throw new Error(`unknown option: ${statement.option}`);
      if (option < 5) return table.fill(WITHIN_WORD[option]!);
      for (let word = 0; word < table.length; word++) {
        if ((word >>> (option - 5)) & 1) table[word] = 0xffffffff;
      }
      return table;
    }
    case "not": {
      const of = truthTable(statement.of, optionIndex, optionCount);
      for (let word = 0; word < table.length; word++) table[word] = ~of[word]!;
      return table;
    }
    default: {
      const left = truthTable(statement.left, optionIndex, optionCount);
      const right = truthTable(statement.right, optionIndex, optionCount);
      const join = CONNECTIVES[statement.is];
      for (let word = 0; word < table.length; word++) table[word] = join(left[word]!, right[word]!);
      return table;
    }
  }
}

const CONNECTIVES = {
  and: (left: number, right: number) => left & right,
  or: (left: number, right: number) => left | right,
  if: (left: number, right: number) => left | ~right,
  iff: (left: number, right: number) => ~(left ^ right),
} as const;
