import type { Choice, Condition } from "#deal-space/conditions/condition.ts";
import type { Block } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { capitalised, counted, inWords, listed, quoted } from "../../sentence-parts.ts";
import type { DealsInput } from "../input.ts";
import { basisMark } from "./basis-mark.ts";

/** So many conditions are told one by one: a page. */
const TOLD = 30;

/** What every package has to keep to, with who insists on it and what that rests on; nothing where there is no condition. */
export function conditionsList(input: DealsInput): Block[] {
  const { conditions } = input;
  if (conditions.length === 0) return [];
  const items = conditions.slice(0, TOLD).map((one, at): Text => {
    const text = one.kind === "condition" ? conditionInWords(input, at) : conditionNamed(input, at);
    const by =
      one.by.length === 0 ? "" : ` (on this ${listed(one.by)} ${one.by.length === 1 ? "insists" : "insist"})`;
    return [capitalised(text), by, ...basisMark(one)].filter((piece) => piece !== "");
  });
  const more = conditions.length - items.length;
  return [
    {
      kind: "list",
      title: "What every package has to keep to",
      items:
        more > 0
          ? [
              ...items,
              `${capitalised(counted(more, "more condition is", "more conditions are"))} in the case.`,
            ]
          : items,
    },
  ];
}

/** A condition as it reads behind “that”: `pay is “a rise” only with nights “two”`. */
export function conditionInWords(input: DealsInput, at: number): string {
  return input.conditions[at]!.conditions.map((condition) => oneInWords(input, condition)).join("; ");
}

/** A condition or a sequence as a sentence has it: `the condition that …`, `the sequence of “two” on nights, then “a rise” on pay`. */
export function conditionNamed(input: DealsInput, at: number): string {
  const { kind, steps } = input.conditions[at]!;
  if (kind === "condition") return `the condition that ${conditionInWords(input, at)}`;
  const taken = steps.map(({ takes }) => listed(takes.map((choice) => choiceInWords(input, choice))));
  return `the sequence of ${taken.join(", then ")}`;
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
      if (condition.k === 0) return `${listed(condition.of.map(choice))} ${areOrIs(condition.of)} ruled out`;
      return `at most ${inWords(condition.k)} of ${listed(condition.of.map(choice))} ${condition.k === 1 ? "is" : "are"} taken`;
    default:
      if (condition.k === condition.of.length)
        return `${listed(condition.of.map(choice))} ${areOrIs(condition.of)} taken`;
      return `at least ${inWords(condition.k)} of ${listed(condition.of.map(choice))} ${condition.k === 1 ? "is" : "are"} taken`;
  }
}

function areOrIs(choices: readonly Choice[]): string {
  return choices.length === 1 ? "is" : "are";
}

/** `“a rise” on pay`. */
function choiceInWords({ clauses }: DealsInput, { issue, in: options }: Choice): string {
  const { name, options: all } = clauses[issue]!;
  return `${listed(
    options.map((option) => quoted(all[option]!.text)),
    "or",
  )} on ${name}`;
}
