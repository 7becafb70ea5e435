import { betaQuantile } from "#math/beta-quantile.ts";
import { lnBeta } from "#math/incomplete-beta.ts";
import { lnOnePlus } from "#math/near-zero.ts";
import type { RiskStretch } from "./conditional-shares.ts";

/** Between what a share lies, at the level asked for. */
export interface ShareLimits {
  readonly low: number;
  readonly high: number;
}

/** Limits of what becomes of those at risk: of the share that has ended, in whatever way and by kind of ending. */
export interface EndedLimits {
  readonly ended: ShareLimits;
  readonly shares: readonly ShareLimits[];
}

/**
 * Limits by the beta product (Fay, Brittain & Proschan 2013, Biostatistics 14:723–736): of n at risk, x of whom end on a day, the share
 * that ends is Beta(x, n − x + 1), and what stays over several days is the product of what stays on each; the upper limit lets one
 * more end, of those who are watched thereafter. Where nobody is lost on the way these are the exact binomial limits (Clopper &
 * Pearson 1934), and they are there where none or all have ended, too. By kind the same with a Dirichlet in place of the Beta, the
 * one more being of that kind: exact binomial limits of each kind where nobody is lost. Products and sums are taken for the Beta of
 * their first two moments, as there.
 *
 * No limit falls as more days are given it, and none of a kind is above that of all kinds together.
 *
 * @param days those on which some end, in their order, each with somebody exposed.
 * @param watched how many are still watched after the last day asked for.
 */
export function betaProductLimits(
  days: readonly RiskStretch[],
  watched: number,
  kinds: number,
  level: number,
): EndedLimits {
  const tail = (1 - level) / 2;
  const last = days.reduce((state, day) => divided(state, dividing(day, null)), nobodyYet(kinds));
  return within(
    kinds,
    (kind) => quantileOf(endedOf(last, kind), tail),
    (kind) => quantileOf(endedOf(divided(last, oneOf(watched, kind, kinds)), kind), 1 - tail),
  );
}

/**
 * The same at the end of each band of a life table, over which endings fall evenly: the one more ends in one of the bands,
 * whichever makes most of it. What is told at the end of a band is not told less at the end of a later one. The first band may be
 * entered within; all are left at their ends. In between limits run straight, as the share does.
 */
export function bandLimits(bands: readonly RiskStretch[], kinds: number, level: number): EndedLimits[] {
  const tail = (1 - level) / 2;
  const plain = bands.map((band) => dividing(band, null));
  let state = nobodyYet(kinds);
  /** By kind, or for all: the states with one more ending in one of the bands so far. */
  const more = new Map<number | null, State[]>();
  let before: EndedLimits | null = null;
  return bands.map((band, place) => {
    const entered = state;
    state = divided(entered, plain[place]!);
    const found = within(
      kinds,
      (kind) => quantileOf(endedOf(state, kind), tail),
      (kind) => {
        const earlier = (more.get(kind) ?? []).map((each) => divided(each, plain[place]!));
        const states = [...earlier, divided(entered, dividing(band, kind ?? ANY))];
        more.set(kind, states);
        return greatestQuantile(
          states.map((each) => endedOf(each, kind)),
          1 - tail,
        );
      },
    );
    before = before === null ? found : noLess(found, before);
    return before;
  });
}

/** The limits for all kinds together and for each, none of a kind above those of all. */
function within(
  kinds: number,
  low: (kind: number | null) => number,
  high: (kind: number | null) => number,
): EndedLimits {
  const ended = { low: low(null), high: high(null) };
  const shares = Array.from({ length: kinds }, (_, kind) => ({
    low: Math.min(ended.low, low(kind)),
    high: Math.min(ended.high, high(kind)),
  }));
  return { ended, shares };
}

function noLess(now: EndedLimits, before: EndedLimits): EndedLimits {
  const most = (one: ShareLimits, other: ShareLimits) => ({
    low: Math.max(one.low, other.low),
    high: Math.max(one.high, other.high),
  });
  return {
    ended: most(now.ended, before.ended),
    shares: now.shares.map((share, kind) => most(share, before.shares[kind]!)),
  };
}

/** The first two moments of a share. */
interface Moments {
  readonly mean: number;
  readonly square: number;
}

/** What is known of the share still open, and, by kind, of the share that has ended so and of its product with the former. */
interface State {
  readonly open: Moments;
  readonly kinds: readonly { readonly share: Moments; readonly withOpen: number }[];
}

/** Of those who enter a stretch, the share that ends in it; and which part of that each kind has, independently. */
interface Dividing {
  readonly ends: Moments;
  readonly parts: readonly Moments[];
}

function nobodyYet(kinds: number): State {
  const none = { share: { mean: 0, square: 0 }, withOpen: 0 };
  return { open: { mean: 1, square: 1 }, kinds: Array.from({ length: kinds }, () => none) };
}

/** The one more ending where its kind is not asked for. */
const ANY = -1;

/**
 * What a stretch does to those who are still there where it is entered: of the share Q that ends of those at its very beginning,
 * (1 − u) Q/(1 − u Q) is left to end at u.
 *
 * @param one the kind of one more ending in it, `ANY` for whichever; null for none.
 */
function dividing({ exposed, ended, from }: RiskStretch, one: number | null): Dividing {
  const counts = ended.map((count, kind) => count + (kind === one ? 1 : 0));
  const all = ended.reduce((sum, count) => sum + count, 0);
  const stays = exposed - all;
  return {
    ends: one === null ? restOf(all, stays + 1, from) : restOf(all + 1, stays, from),
    parts: partsOf(counts, all + (one === null ? 0 : 1)),
  };
}

/** One more ending among those who are watched. */
function oneOf(watched: number, one: number | null, kinds: number): Dividing {
  const counts = Array.from({ length: kinds }, (_, kind) => (kind === one ? 1 : 0));
  return { ends: restOf(1, watched, 0), parts: partsOf(counts, 1) };
}

/** The share that has ended, in whatever way or in one. */
function endedOf({ open, kinds }: State, kind: number | null): Moments {
  return kind === null ? complement(open) : kinds[kind]!.share;
}

/** The parts of a Dirichlet. */
function partsOf(counts: readonly number[], all: number): Moments[] {
  return counts.map((count) =>
    count === 0
      ? { mean: 0, square: 0 }
      : { mean: count / all, square: (count * (count + 1)) / (all * (all + 1)) },
  );
}

/** A term so small adds nothing to a sum that is printed in whole per cent. */
const NEGLIGIBLE = 1e-13;
/** Terms of a series at most: a band of which but a day is left takes a few thousand. */
const MOST_TERMS = 20_000;

/**
 * The moments of (1 − u) Q/(1 − u Q), Q being Beta(ends, stays): the share that ends of those who are left at u. By the series of
 * powers of u Q, each of whose moments is a ratio.
 */
function restOf(ends: number, stays: number, from: number): Moments {
  if (ends === 0) return { mean: 0, square: 0 };
  if (stays <= 0) return { mean: 1, square: 1 };
  const all = ends + stays;
  let [mean, square, power] = [0, 0, 1];
  // The moment of Q to the n + 1, beside u to the n.
  let moment = ends / all;
  for (let n = 0; n < MOST_TERMS; n++) {
    const next = (moment * (ends + n + 1)) / (all + n + 1);
    mean += power * moment;
    square += (n + 1) * power * next;
    if (from === 0 || (n + 1) * power * moment < NEGLIGIBLE * square) break;
    power *= from;
    moment = next;
  }
  return { mean: (1 - from) * mean, square: (1 - from) ** 2 * square };
}

function divided({ open, kinds }: State, { ends, parts }: Dividing): State {
  const both = ends.mean - ends.square;
  return {
    open: {
      mean: open.mean * (1 - ends.mean),
      square: open.square * (1 - 2 * ends.mean + ends.square),
    },
    kinds: kinds.map(({ share, withOpen }, kind) => {
      const part = parts[kind]!;
      return {
        share: {
          mean: share.mean + open.mean * ends.mean * part.mean,
          square:
            share.square + 2 * withOpen * ends.mean * part.mean + open.square * ends.square * part.square,
        },
        withOpen: withOpen * (1 - ends.mean) + open.square * both * part.mean,
      };
    }),
  };
}

function complement({ mean, square }: Moments): Moments {
  return { mean: 1 - mean, square: 1 - 2 * mean + square };
}

/** The quantile of the Beta that has these moments. */
function quantileOf(moments: Moments, chance: number): number {
  const beta = betaOf(moments);
  return typeof beta === "number" ? beta : betaQuantile(beta.a, beta.b, chance);
}

/** A Beta whose upper tail is smaller by this, as a logarithm, stays below: what its evaluation may be off is far less. */
const CLEARLY = 1e-6;

/** The greatest of the quantiles of some Betas: whether one comes up to the greatest so far takes less to find than the quantile. */
function greatestQuantile(all: readonly Moments[], chance: number): number {
  const likely = all.toSorted((one, other) => other.mean - one.mean);
  const aim = lnOnePlus(-chance);
  let greatest = 0;
  for (const moments of likely) {
    const beta = betaOf(moments);
    if (typeof beta === "number") greatest = Math.max(greatest, beta);
    else if (
      !(greatest > 0 && greatest < 1) ||
      !(lnBeta(beta.a, beta.b)(greatest, 1 - greatest).upper < aim - CLEARLY)
    )
      greatest = Math.max(greatest, betaQuantile(beta.a, beta.b, chance));
  }
  return greatest;
}

/** The Beta that has these moments; where it is all in one place, that place. */
function betaOf({ mean, square }: Moments): { readonly a: number; readonly b: number } | number {
  const variance = square - mean * mean;
  if (mean <= 0) return 0;
  if (mean >= 1) return 1;
  if (!(variance > 0)) return mean;
  const size = Math.max(Number.MIN_VALUE, (mean * (1 - mean)) / variance - 1);
  return { a: mean * size, b: (1 - mean) * size };
}
