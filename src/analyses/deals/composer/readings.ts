import { isMade } from "#deal-space/acceptance/acceptance.ts";
import { keepsTo } from "#deal-space/conditions/condition.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { type Link, withLinkOptions } from "#deal-space/model/links.ts";
import { type WholeWorth, wholeSum, wholeWorth } from "#deal-space/model/whole-worth.ts";
import { spaceDraws } from "#deal-space/uncertainty/uncertain-space.ts";
import type { DealsInput } from "../input.ts";
import { acceptanceOf, exactSpace, knowsWalkAway, uncertainSpace } from "../model.ts";

/** So many readings of what is not stated: a share is then known to seven points in a hundred. */
const READINGS = 200;

/** What everything is worth to those whose consent is asked and, behind them, to the others: once, or in each of many readings. */
export class Readings {
  readonly input: DealsInput;
  /** Whether everything is one number, so that there is one reading. */
  readonly isSettled: boolean;
  readonly asked: number;
  readonly spaces: readonly DealSpace[];
  readonly worths: readonly (readonly WholeWorth[])[];
  readonly links: readonly Pick<Link, "when">[];

  constructor(input: DealsInput) {
    const all = [...input.parties, ...input.bystanders];
    const exact = all.every(knowsWalkAway) ? exactSpace(input, all) : null;
    this.input = input;
    this.isSettled = exact !== null;
    this.asked = input.parties.length;
    if (exact !== null) {
      this.links = exact.links;
      this.spaces = [exact.space];
    } else {
      const uncertain = uncertainSpace(input, all);
      const draws = spaceDraws(uncertain, 1);
      this.links = uncertain.links ?? [];
      this.spaces = Array.from({ length: READINGS }, () => draws.next());
    }
    this.worths = this.spaces.map(({ parties }) => parties.map(wholeWorth));
  }

  get count(): number {
    return this.spaces.length;
  }

  /** What those want whose consent is asked, in one reading. */
  askedIn(reading: number): DealSpace {
    const space = this.spaces[reading]!;
    return { ...space, parties: space.parties.slice(0, this.asked) };
  }

  /** A package with what stands for links. */
  dealOf(taken: readonly number[]): readonly number[] {
    return withLinkOptions(this.links, taken);
  }

  keeps(taken: readonly number[]): boolean {
    return this.input.conditions.every((_, at) => this.keepsOne(at, taken));
  }

  /** Whether a package keeps to one condition of the case, or one sequence. */
  keepsOne(at: number, taken: readonly number[]): boolean {
    return this.input.conditions[at]!.conditions.every((condition) => keepsTo(condition, taken));
  }

  /** How a package fares in all readings. */
  fares(taken: readonly number[]): Fares {
    const deal = this.dealOf(taken);
    const isPossible = this.keeps(taken);
    const rule = acceptanceOf(this.input);
    const accepted = this.worths[0]!.map(() => 0);
    let made = 0;
    const sums = this.worths.map((parties) => {
      const own = parties.map((party) => wholeSum(party, deal));
      const accepts = parties.map(({ needed }, at) => own[at]! >= needed);
      accepts.forEach((one, at) => {
        if (one) accepted[at]!++;
      });
      if (isPossible && isMade(rule, accepts.slice(0, this.asked))) made++;
      return own;
    });
    return {
      taken,
      isPossible,
      accepted: accepted.map((count) => count / this.count),
      made: made / this.count,
      sums,
    };
  }

  /** What lies between the worst and the best option of every clause for a party, in a reading: what its gains and losses are measured by. */
  spread(reading: number, party: number): number {
    return this.worths[reading]![party]!.values.reduce(
      (sum, row) => sum + row.reduce((a, b) => Math.max(a, b)),
      0,
    );
  }
}

/** How a package fares. */
export interface Fares {
  readonly taken: readonly number[];
  /** Whether it keeps to the conditions. */
  readonly isPossible: boolean;
  /** By party, in what share of the readings it accepts. */
  readonly accepted: readonly number[];
  /** In what share of them it is made. */
  readonly made: number;
  /** By reading and party, in its units above its worst options. */
  readonly sums: readonly (readonly number[])[];
}
