import { addScaled } from "./columns.ts";
import { leadShares } from "./leads.ts";
import { TIE } from "./thresholds.ts";

// The loops over readings below count by `Number(a > b)`, without a branch: which row leads changes from reading to
// reading, and a processor that guesses it wrong every third time needs three times as long.

/** A row whose log-weight is changed, and by how much, by reading. */
export interface Shift {
  readonly row: number;
  readonly by: Float64Array;
}

/** The best of all rows but some, which the others are then held against. */
export interface Field {
  /** By reading: the greatest log-weight of the field; NaN, which is neither above nor below anything, where some tie. */
  readonly best: Float64Array;
  /** By reading: who has it. */
  readonly who: Uint16Array;
  /** By row: in how many readings it has it, ties apart. */
  readonly counts: Int32Array;
  /** Readings in which some of the field tie. */
  readonly tied: readonly number[];
  /** The same readings, by who ties. */
  readonly ties: readonly Tie[];
}

/** What a move of a row makes of the shares in which it leads and in which another does. */
export interface Duel {
  /** In which share of the readings the row that moves leads afterwards, and in which the other still does. */
  readonly gained: number;
  readonly kept: number;
  /** In which share any third can lead at most. */
  readonly most: number;
}

/** Rows of a field that hold its first place together, and the readings in which it is they who do. */
interface Tie {
  readonly rows: readonly number[];
  readonly readings: number[];
  /** By place in `readings`: the log-weight that they share. */
  readonly best: number[];
}

/** Who leads in how many readings after changes of some rows: found without looking at the rows that stay as they are. */
export class Contest {
  readonly weights: readonly Float64Array[];
  readonly count: number;
  readonly #fields = new Map<string, Field>();
  #podium: Podium | undefined;
  readonly #ahead = new Map<number, Float64Array>();

  /** `weights` by row, then reading. */
  constructor(weights: readonly Float64Array[]) {
    this.weights = weights;
    this.count = weights[0]!.length;
  }

  /** By row, the share of readings in which it leads after the shifts; at most one shift for each row. */
  sharesAfter(shifts: readonly Shift[]): number[] {
    const [one, two] = shifts;
    if (!one || shifts.length > 2) return leadShares(this.weights, this.#addedBy(shifts));
    return two ? this.#afterTwo(one, two) : this.#afterOne(one);
  }

  /**
   * What a shift of one row makes of another's lead, for a part of the time that all shares take; null where that is the
   * same row, or where some tie, so that it takes all shares to tell.
   */
  duelWith(other: number, { row, by }: Shift): Duel | null {
    const { who, counts, tied } = this.fieldWithout(row);
    if (row === other || tied.length > 0) return null;
    const ahead = this.aheadOf(row);
    let beaten = 0;
    let reached = 0;
    let lost = 0;
    for (let reading = 0; reading < ahead.length; reading++) {
      const lead = ahead[reading]! + by[reading]!;
      const isBeaten = Number(lead > TIE);
      beaten += isBeaten;
      lost += isBeaten & Number(who[reading] === other);
      reached += Number(lead >= -TIE);
    }
    if (reached > beaten) return null;
    const most = counts.reduce((most, count, third) => (third === other ? most : Math.max(most, count)), 0);
    return {
      gained: beaten / this.count,
      kept: (counts[other]! - lost) / this.count,
      most: most / this.count,
    };
  }

  /** The best of all rows but those. */
  fieldWithout(...rows: readonly number[]): Field {
    const key = [...rows].sort((a, b) => a - b).join();
    const known = this.#fields.get(key);
    if (known) return known;
    this.#podium ??= podiumOf(this.weights);
    const field = fieldOf(this.#podium, this.weights, rows);
    this.#fields.set(key, field);
    return field;
  }

  /** By reading: how much the log-weight of a row is ahead of the best of all others; NaN where some of them tie. */
  aheadOf(row: number): Float64Array {
    const known = this.#ahead.get(row);
    if (known) return known;
    const ahead = this.weights[row]!.slice();
    addScaled(ahead, this.fieldWithout(row).best, -1);
    this.#ahead.set(row, ahead);
    return ahead;
  }

  #afterOne({ row, by }: Shift): number[] {
    const { who, counts, ties } = this.fieldWithout(row);
    const ahead = this.aheadOf(row);
    // By row of the field: in how many readings the row that moves is then ahead of it, or level with it at least.
    const beaten = new Int32Array(counts.length);
    const reached = new Int32Array(counts.length);
    for (let reading = 0; reading < ahead.length; reading++) {
      const lead = ahead[reading]! + by[reading]!;
      const other = who[reading]!;
      beaten[other]! += Number(lead > TIE);
      reached[other]! += Number(lead >= -TIE);
    }
    const leads = counts.map((count, other) => count - reached[other]!);
    const own = total(beaten);
    leads[row]! += own;
    const unclear: number[] = [];
    const shared = ties.map(({ readings, best }) => {
      let kept = 0;
      readings.forEach((reading, at) => {
        const lead = this.weights[row]![reading]! + by[reading]! - best[at]!;
        if (lead > TIE) leads[row]!++;
        else if (lead < -TIE) kept++;
        else unclear.push(reading);
      });
      return kept;
    });
    if (total(reached) > own) {
      ahead.forEach((lead, reading) => {
        if (Math.abs(lead + by[reading]!) <= TIE) unclear.push(reading);
      });
    }
    return this.#shares(leads, ties, shared, unclear, [{ row, by }]);
  }

  #afterTwo(one: Shift, two: Shift): number[] {
    const { best, who, tied, ties } = this.fieldWithout(one.row, two.row);
    const first = this.weights[one.row]!;
    const second = this.weights[two.row]!;
    const leads = new Int32Array(this.weights.length);
    let ofOne = 0;
    let ofTwo = 0;
    for (let reading = 0; reading < best.length; reading++) {
      const a = first[reading]! + one.by[reading]!;
      const b = second[reading]! + two.by[reading]!;
      const c = best[reading]!;
      leads[who[reading]!]! += Number(Math.min(c - a, c - b) > TIE);
      ofOne += Number(Math.min(a - b, a - c) > TIE);
      ofTwo += Number(Math.min(b - a, b - c) > TIE);
    }
    const clear = ofOne + ofTwo + total(leads);
    leads[one.row]! += ofOne;
    leads[two.row]! += ofTwo;
    const unclear: number[] = [];
    const shared = ties.map((tie) => {
      let kept = 0;
      tie.readings.forEach((reading, at) => {
        const a = first[reading]! + one.by[reading]!;
        const b = second[reading]! + two.by[reading]!;
        const c = tie.best[at]!;
        if (Math.min(c - a, c - b) > TIE) kept++;
        else if (Math.min(a - b, a - c) > TIE) leads[one.row]!++;
        else if (Math.min(b - a, b - c) > TIE) leads[two.row]!++;
        else unclear.push(reading);
      });
      return kept;
    });
    if (clear + tied.length < this.count) {
      best.forEach((c, reading) => {
        const a = first[reading]! + one.by[reading]!;
        const b = second[reading]! + two.by[reading]!;
        const clears = [Math.min(c - a, c - b), Math.min(a - b, a - c), Math.min(b - a, b - c)];
        if (!Number.isNaN(c) && !clears.some((lead) => lead > TIE)) unclear.push(reading);
      });
    }
    return this.#shares(leads, ties, shared, unclear, [one, two]);
  }

  /** Adds the readings in which those who tie keep the first place, and those that must be looked at in full. */
  #shares(
    leads: Int32Array,
    ties: readonly Tie[],
    shared: readonly number[],
    unclear: readonly number[],
    shifts: readonly Shift[],
  ): number[] {
    const sums = Float64Array.from(leads);
    ties.forEach(({ rows }, tie) => {
      for (const row of rows) sums[row]! += shared[tie]!;
    });
    const rest = unclear.length > 0 ? this.#sharesIn(unclear, shifts) : [];
    return Array.from(sums, (sum, row) => (sum + (rest[row] ?? 0) * unclear.length) / this.count);
  }

  /** The same shares in those readings alone. */
  #sharesIn(readings: readonly number[], shifts: readonly Shift[]): number[] {
    const picked = (column: Float64Array) => Float64Array.from(readings, (reading) => column[reading]!);
    const added = this.#addedBy(shifts).map((by) => by && picked(by));
    return leadShares(this.weights.map(picked), added);
  }

  /** What the shifts add, by row. */
  #addedBy(shifts: readonly Shift[]): (Float64Array | undefined)[] {
    const added = new Array<Float64Array | undefined>(this.weights.length).fill(undefined);
    for (const { row, by } of shifts) added[row] = by;
    return added;
  }
}

/** How many places are told apart: with two rows left out, the best of the rest is among these, and whether it ties. */
const PLACES = 4;

/** Stands for a row at a place that nobody has. */
const NOBODY = 0xffff;

/** The rows that come first, second … in each reading. */
interface Podium {
  /** By place, then reading: the log-weight, −∞ where nobody has the place. */
  readonly weights: readonly Float64Array[];
  readonly rows: readonly Uint16Array[];
}

function podiumOf(weights: readonly Float64Array[]): Podium {
  const count = weights[0]!.length;
  const best = Array.from({ length: PLACES }, () => new Float64Array(count).fill(-Infinity));
  const rows = Array.from({ length: PLACES }, () => new Uint16Array(count).fill(NOBODY));
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row]!;
    for (let reading = 0; reading < count; reading++) {
      const value = weight[reading]!;
      let place = PLACES;
      while (place > 0 && value > best[place - 1]![reading]!) {
        place--;
        if (place === PLACES - 1) continue;
        best[place + 1]![reading] = best[place]![reading]!;
        rows[place + 1]![reading] = rows[place]![reading]!;
      }
      if (place === PLACES) continue;
      best[place]![reading] = value;
      rows[place]![reading] = row;
    }
  }
  return { weights: best, rows };
}

/** The best of all rows but one or two. */
function fieldOf({ weights, rows }: Podium, all: readonly Float64Array[], without: readonly number[]): Field {
  const [one, two = one] = without;
  const count = weights[0]!.length;
  const best = new Float64Array(count);
  const who = new Uint16Array(count);
  const counts = new Int32Array(all.length);
  const tied: number[] = [];
  const ties = new Map<string, Tie>();
  const isIn = (place: number, reading: number) => {
    const row = rows[place]![reading]!;
    return row !== one && row !== two;
  };
  for (let reading = 0; reading < count; reading++) {
    let first = 0;
    while (!isIn(first, reading)) first++;
    let second = first + 1;
    while (!isIn(second, reading)) second++;
    const row = rows[first]![reading]!;
    // Where nobody else is possible the field is at −∞, and it does not matter whose that is.
    who[reading] = row === NOBODY ? 0 : row;
    best[reading] = weights[first]![reading]!;
    if (best[reading]! - weights[second]![reading]! <= TIE) {
      tied.push(reading);
      const greatest = best[reading]!;
      const sharers = [...all.keys()].filter(
        (each) => each !== one && each !== two && greatest - all[each]![reading]! <= TIE,
      );
      const tie = ties.get(sharers.join()) ?? { rows: sharers, readings: [], best: [] };
      ties.set(sharers.join(), tie);
      tie.readings.push(reading);
      tie.best.push(greatest);
      best[reading] = Number.NaN;
    } else counts[who[reading]!]!++;
  }
  return { best, who, counts, tied, ties: [...ties.values()] };
}

function total(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
