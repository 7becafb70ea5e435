import { bitCount } from "#math/gather-bits.ts";
import { inWords } from "../../sentence-parts.ts";

/** Ways in which states differ from one: some options are otherwise in all of them, some are taken or left as it comes. */
interface Ways {
  /** Options that are otherwise, as bits of a code. */
  readonly changed: number;
  /** Options that are taken in some of these states and left in others, in every combination. */
  readonly free: number;
}

/** The short names of options, joined so. */
type Named = (code: number, joint: "and" | "or") => string;

/** Differences in more options than these, or by more ways, are counted rather than told: no picture has room for them. */
const MOST_OPTIONS = 5;
const MOST_WAYS = 3;

/**
 * What a label adds to the name of a state so that it covers the state and its variants and no other state: "with or without a"
 * where each way to take or leave these options is one of them, else the ways one by one in brackets, "(or also with a, with or
 * without b)", where what is not spoken of is as in the name. Too many of them are counted, and of what the name
 * tells it is said that some do without. Empty where there is no variant.
 */
export function groupLabel(state: number, variants: readonly number[], named: Named): string {
  const differences = variants.map((other) => other ^ state);
  const open = differences.reduce((bits, other) => bits | other, 0);
  if (open === 0) return "";
  if (differences.length + 1 === 2 ** bitCount(open)) return `, with or without ${named(open, "or")}`;
  const ways = bitCount(open) > MOST_OPTIONS ? [] : waysOf(new Set([0, ...differences]), open);
  if (ways.length === 0 || ways.length > MOST_WAYS) {
    const lacking = open & state;
    const some = lacking === 0 ? "" : `, some without ${named(lacking, "or")}`;
    return ` (or one of ${inWords(variants.length)} variants${some})`;
  }
  return ` (${ways.map((way, at) => wayInWords(way, at === 0, state, named)).join(", ")})`;
}

/** As few and as wide ways as cover the differences, each only differences that are there; none themselves need no way. */
function waysOf(differences: ReadonlySet<number>, open: number): Ways[] {
  const found: Ways[] = [];
  const left = new Set([...differences].filter((one) => one !== 0));
  const all = subsetsOf(open).flatMap((free) =>
    subsetsOf(open & ~free)
      .filter((changed) => statesIn({ changed, free }).every((one) => differences.has(one)))
      .map((changed) => ({ changed, free })),
  );
  while (left.size > 0) {
    const covers = (ways: Ways) => statesIn(ways).filter((one) => left.has(one)).length;
    const best = all.reduce((most, ways) => (covers(ways) > covers(most) ? ways : most));
    for (const one of statesIn(best)) left.delete(one);
    found.push(best);
  }
  // What speaks of the name itself comes first, then what differs least.
  return found.sort((a, b) => bitCount(a.changed) - bitCount(b.changed) || a.changed - b.changed);
}

function statesIn({ changed, free }: Ways): number[] {
  return subsetsOf(free).map((part) => changed | part);
}

/** All ways to take some of the bits, none of them first. */
function subsetsOf(bits: number): number[] {
  const found = [0];
  for (let part = bits; part !== 0; part = (part - 1) & bits) found.push(part);
  return found;
}

/** A way behind the name: "or also with a and without b, with or without c"; the first may speak of the name itself. */
function wayInWords({ changed, free }: Ways, isFirst: boolean, state: number, named: Named): string {
  const more = changed & ~state;
  const less = changed & state;
  const parts = [
    ...(more === 0 ? [] : [`also with ${named(more, "and")}`]),
    ...(less === 0 ? [] : [`without ${named(less, "and")}`]),
  ];
  const either = free === 0 ? [] : [`with or without ${named(free, "or")}`];
  return isFirst && changed === 0
    ? either.join("")
    : `or ${[...(parts.length === 0 ? [] : [parts.join(" and ")]), ...either].join(", ")}`;
}
