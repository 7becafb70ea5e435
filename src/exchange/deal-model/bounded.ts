import type { Fault } from "#case/fault.ts";
import type { Place } from "#case/line-places.ts";
import { shown } from "#case/value-cures.ts";
import type { DealParty } from "./deal-model.ts";
import type { FileFaults } from "./file-faults.ts";
import { wholeFault } from "./whole-fault.ts";

/** Sums beyond this are no points that anybody gives, and no case can hold them. */
const LARGEST = 1e12;

const CURE = "sums can be up to a million million: choose a larger unit";

/** A number of a file, unless it is larger than a case can hold: that is told at its place. */
export function bounded<Given extends number | undefined>(
  value: Given,
  place: Place,
  what: string,
  faults: FileFaults,
): Given | undefined {
  if (value === undefined || Math.abs(value) <= LARGEST) return value;
  return faults.error(place, `${what} is ${value}`, CURE);
}

/** Parties whose weights and points are larger together than a case can hold, each told of the file that says it. */
export function tooLargeTogether(parties: readonly DealParty[], files: readonly string[]): Fault[] {
  return parties.flatMap(({ name, file, values, base = 0 }) => {
    const sizes = [
      Math.abs(base),
      ...values.flatMap(({ points, weight = 1 }) =>
        points.map((worth) => Math.abs(worth) * Math.max(1, weight)),
      ),
    ];
    const odd = sizes.find((size) => !(size <= LARGEST));
    return odd === undefined
      ? []
      : [wholeFault(files[file]!, `what deals are worth to ${shown(name)} has a sum of ${odd}`, CURE)];
  });
}
