import type { OptionFault } from "../options.ts";
import type { StabilityInput } from "./input.ts";
import type { StabilityOptions } from "./options.ts";
import { readMixture } from "./parts/mixture/read-mixture.ts";
import { readTargets } from "./parts/target/read-target.ts";

/** What of the options does not fit the case: a state or a party that is not there. */
export function checkOptions(
  input: StabilityInput,
  { target, concepts, horizon }: StabilityOptions,
): OptionFault[] {
  const faults: OptionFault[] = [];
  const targets = readTargets(input, target);
  if ("fault" in targets) faults.push({ option: "target", message: targets.fault });
  const mixture = readMixture(concepts, input);
  if ("fault" in mixture) faults.push({ option: "concepts", message: mixture.fault });
  const { length } = input.parties;
  if (horizon > 0 && length !== 2)
    faults.push({
      option: "horizon",
      message: `is decided for two parties only; in this case ${length} can move`,
    });
  return faults;
}
