import { type Choice, type Condition, choicesOf } from "../conditions/condition.ts";
import { DEAL_LIMITS } from "../limits.ts";
import { DealFault } from "./deal-fault.ts";
import type { DealSpace } from "./deal-space.ts";

/** The space as it is. @throws {DealFault} for the first place at fault. */
export function checked(space: DealSpace): DealSpace {
  const { options, parties, conditions = [] } = space;
  within("options", options.length, 1, DEAL_LIMITS.issues);
  within("parties", parties.length, 1, DEAL_LIMITS.parties);
  for (const [issue, count] of options.entries()) within(`options[${issue}]`, count, 1, DEAL_LIMITS.options);
  for (const [at, party] of parties.entries()) {
    const place = `parties[${at}]`;
    sameLength(`${place}.values`, party.values.length, options.length, "issues");
    for (const [issue, row] of party.values.entries()) {
      sameLength(`${place}.values[${issue}]`, row.length, options[issue]!, "options");
      for (const [option, value] of row.entries()) finite(`${place}.values[${issue}][${option}]`, value);
    }
    if (party.weights) sameLength(`${place}.weights`, party.weights.length, options.length, "issues");
    for (const [issue, weight] of (party.weights ?? []).entries())
      finite(`${place}.weights[${issue}]`, weight);
    finite(`${place}.bias`, party.bias ?? 0);
    finite(`${place}.walkAway`, party.walkAway ?? 0);
    finite(`${place}.fallBack`, party.fallBack ?? 0);
  }
  for (const [at, condition] of conditions.entries()) checkCondition(`conditions[${at}]`, condition, options);
  return space;
}

function checkCondition(place: string, condition: Condition, options: readonly number[]): void {
  for (const choice of choicesOf(condition)) checkChoice(place, choice, options);
  if (condition.type === "forbid" && condition.all.length === 0)
    throw new DealFault("condition", place, "forbids everything, as it names no choice");
  if (condition.type === "implies" && condition.needs.length === 0)
    throw new DealFault("condition", place, "asks for nothing, as `needs` names no choice");
  if (!("k" in condition)) return;
  if (!Number.isInteger(condition.k) || condition.k < 0)
    throw new DealFault(
      "condition",
      place,
      `\`k\` is ${condition.k}, and has to be a whole number from 0 on`,
    );
  if (condition.type === "atLeast" && condition.k > condition.of.length)
    throw new DealFault("condition", place, `asks for ${condition.k} of ${condition.of.length} choices`);
}

function checkChoice(place: string, { issue, in: chosen }: Choice, options: readonly number[]): void {
  if (options[issue] === undefined) throw new DealFault("condition", place, `there is no issue ${issue}`);
  if (chosen.length === 0) throw new DealFault("condition", place, `names no option of issue ${issue}`);
  for (const option of chosen)
    if (!Number.isInteger(option) || option < 0 || option >= options[issue])
      throw new DealFault("condition", place, `issue ${issue} has no option ${option}`);
}

function within(
  place: string,
  count: number,
  least: number,
  { most, of }: { most: number; of: string },
): void {
  if (!Number.isInteger(count) || count < least || count > most)
    throw new DealFault("size", place, `there are ${count} ${of}, and can be from ${least} to ${most}`);
}

function sameLength(place: string, length: number, wanted: number, of: string): void {
  if (length !== wanted) throw new DealFault("length", place, `has ${length} entries for ${wanted} ${of}`);
}

function finite(place: string, value: number): void {
  if (!Number.isFinite(value)) throw new DealFault("number", place, `${value} is no finite number`);
}
