import type { Choice, Condition } from "#deal-space/conditions/condition.ts";
import { inWords, listed, quoted } from "../../sentence-parts.ts";
import type { DealsInput } from "../input.ts";

/** A condition as it reads behind “that”: `pay is “a rise” only with nights “two”`. */
export function conditionInWords(input: DealsInput, at: number): string {
  const { kind, conditions } = input.conditions[at]!;
  const words = conditions.map((condition) => oneInWords(input, condition));
  return kind === "sequence" ? `each step needs the one before it (${words.join("; ")})` : words.join("; ");
}

function oneInWords(input: DealsInput, condition: Condition): string {
  const choice = (one: Choice) => choiceInWords(input, one);
  switch (condition.type) {
    case "implies":
      return condition.if.length === 0
        ? listed(condition.needs.map(choice))
        : `${listed(condition.if.map(choice))} needs ${listed(condition.needs.map(choice))}`;
    case "forbid":
      return condition.all.length === 1
        ? `${choice(condition.all[0]!)} is ruled out`
        : `${listed(condition.all.map(choice))} exclude each other`;
    case "atMost":
      return `at most ${inWords(condition.k)} of ${listed(condition.of.map(choice))} ${condition.k === 1 ? "is" : "are"} taken`;
    default:
      return `at least ${inWords(condition.k)} of ${listed(condition.of.map(choice))} ${condition.k === 1 ? "is" : "are"} taken`;
  }
}

/** `“a rise” on pay`. */
export function choiceInWords({ clauses }: DealsInput, { issue, in: options }: Choice): string {
  const { name, options: all } = clauses[issue]!;
  return `${listed(
    options.map((option) => quoted(all[option]!.text)),
    "or",
  )} on ${name}`;
}
