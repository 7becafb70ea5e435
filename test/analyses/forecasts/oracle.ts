// The way from an outside view to an answer, straight from the definitions on docs/methods/forecasts.md, over every combination of
// ends; nothing of the program is used.

/** A number, or what it lies between. */
export type Given = number | readonly [number, number];

export type PlainReason =
  | { readonly odds: Given }
  | { readonly pace: Given }
  | { readonly perYear: Given }
  | { readonly given: { readonly chance: Given; readonly yes: Given; readonly no?: Given } };

type Numbers = readonly number[];

/** The chance after a reason, its numbers as they are. */
function after(p: number, reason: PlainReason, numbers: Numbers, lasts: boolean, days: number): number {
  if ("odds" in reason) {
    const odds = (p / (1 - p)) * numbers[0]!;
    return odds / (1 + odds);
  }
  // A pace and a further way are of its coming about; where it is asked whether it lasts, of its ending.
  const happens = lasts ? 1 - p : p;
  const back = (chance: number) => (lasts ? 1 - chance : chance);
  if ("pace" in reason) return back(1 - (1 - happens) ** numbers[0]!);
  if ("perYear" in reason) return back(1 - (1 - happens) * Math.exp((-numbers[0]! * days) / 365.25));
  const [chance, yes, no = p] = numbers;
  return chance! * yes! + (1 - chance!) * no;
}

function givensOf(reason: PlainReason): readonly Given[] {
  if ("odds" in reason) return [reason.odds];
  if ("pace" in reason) return [reason.pace];
  if ("perYear" in reason) return [reason.perYear];
  const { chance, yes, no } = reason.given;
  return no === undefined ? [chance, yes] : [chance, yes, no];
}

/** Every choice of one end of each. */
function corners(givens: readonly Given[]): number[][] {
  return givens.reduce<number[][]>(
    (all, given) => {
      const ends = typeof given === "number" ? [given] : [...given];
      return all.flatMap((some) => ends.map((end) => [...some, end]));
    },
    [[]],
  );
}

function bestOf(reason: PlainReason): number[] {
  return givensOf(reason).map((given) => {
    if (typeof given === "number") return given;
    return "given" in reason ? (given[0] + given[1]) / 2 : Math.sqrt(given[0] * given[1]);
  });
}

export function plainAnswer(
  base: { readonly low: number; readonly best: number; readonly high: number },
  reasons: readonly PlainReason[],
  lasts: boolean,
  days: number,
): { readonly low: number; readonly best: number; readonly high: number } {
  const best = reasons.reduce((p, reason) => after(p, reason, bestOf(reason), lasts, days), base.best);
  let ends = [base.low, base.high];
  for (const reason of reasons)
    ends = ends.flatMap((p) =>
      corners(givensOf(reason)).map((numbers) => after(p, reason, numbers, lasts, days)),
    );
  return { low: Math.min(...ends), best, high: Math.max(...ends) };
}

/** The geometric mean of odds, as a product and a root. */
export function plainPool(chances: readonly number[]): number {
  const product = chances.reduce((all, p) => all * (p / (1 - p)), 1);
  const odds = product ** (1 / chances.length);
  return odds / (1 + odds);
}
