import { shown } from "#case/value-cures.ts";
import { bounded } from "../deal-model/bounded.ts";
import { numberOf } from "../deal-model/decimal.ts";
import type { FileFaults } from "../deal-model/file-faults.ts";
import { nodeInWords, type PlacedEntry, type PlacedMap, type PlacedNode, valueAt } from "../placed/node.ts";
import type { NegmasIssue } from "./domain.ts";
import { typeOf } from "./type-name.ts";

/** Functions of a number that are read, by their order of operations in NegMAS. */
const FUNCTIONS: Readonly<
  Record<string, (parameter: (name: string, otherwise?: number) => number, x: number) => number>
> = {
  IdentityFun: (_, x) => x,
  ConstFun: (parameter) => parameter("bias"),
  LinearFun: (parameter, x) => x * parameter("slope"),
  AffineFun: (parameter, x) => x * parameter("slope") + parameter("bias", 0),
  QuadraticFun: (parameter, x) => parameter("a2") * x * x + parameter("a1") * x + parameter("bias", 0),
};

/** What the options of an issue are worth by a value function. */
export function worthsOf(
  issue: NegmasIssue,
  node: PlacedNode,
  faults: FileFaults,
): readonly number[] | undefined {
  if (node.is === "list") return ofList(issue, node, faults);
  if (node.is === "scalar")
    return faults.error(
      node,
      `what ${shown(issue.name)} is worth is ${nodeInWords(node)}`,
      "write a TableFun with its mapping",
    );
  const type = typeOf(node);
  if (type === "" && valueAt(node, "mapping") === undefined) return ofTable(issue, node, faults);
  if (type === "TableFun" || type === "") {
    const mapping = valueAt(node, "mapping") ?? valueAt(node, "d");
    if (mapping?.is === "map") return ofTable(issue, mapping, faults);
    return faults.error(
      mapping ?? node,
      `the TableFun of ${shown(issue.name)} has no mapping`,
      "add it: what each option is worth",
    );
  }
  return ofFunction(issue, type, node, faults);
}

function ofList(
  issue: NegmasIssue,
  node: PlacedNode & { readonly is: "list" },
  faults: FileFaults,
): readonly number[] | undefined {
  if (node.items.length !== issue.options.length)
    return faults.error(
      node,
      `${node.items.length} values for the ${issue.options.length} options of ${shown(issue.name)}`,
      "give one for each, in the order of the domain",
    );
  const worths = node.items.map((item) => figureAt(item, `what ${shown(issue.name)} is worth`, faults));
  return worths.includes(undefined) ? undefined : (worths as number[]);
}

function ofTable(issue: NegmasIssue, table: PlacedMap, faults: FileFaults): readonly number[] | undefined {
  const byOption = new Map<number, PlacedEntry>();
  const before = faults.errors.length;
  for (const entry of table.entries) {
    const at = issue.at(entry.key);
    const first = at === undefined ? undefined : byOption.get(at);
    if (at === undefined) {
      faults.error(
        entry,
        `the domain has no option ${shown(entry.key)} on ${shown(issue.name)}`,
        faults.cureFor(entry.key, issue.options, "remove it, or add it to the domain"),
      );
    } else if (first)
      faults.error(
        entry,
        `the option ${shown(entry.key)} stands twice, first in line ${first.line}`,
        "keep one of the two",
      );
    else byOption.set(at, entry);
  }
  if (faults.errors.length > before) return undefined;
  const worths = issue.options.map((option, at) => {
    const entry = byOption.get(at);
    return entry
      ? figureAt(entry.value, `what ${shown(option)} is worth`, faults)
      : faults.error(
          table,
          `the mapping does not say what ${shown(option)} is worth on ${shown(issue.name)}`,
          "add it",
        );
  });
  return worths.includes(undefined) ? undefined : (worths as number[]);
}

function ofFunction(
  issue: NegmasIssue,
  type: string,
  node: PlacedMap,
  faults: FileFaults,
): readonly number[] | undefined {
  const apply = Object.hasOwn(FUNCTIONS, type) ? FUNCTIONS[type]! : undefined;
  if (!apply)
    return faults.error(
      valueAt(node, "type") ?? node,
      `a value function of the type ${shown(type)} is not read`,
      `known: TableFun, ${Object.keys(FUNCTIONS).join(", ")}; a TableFun says the same option by option`,
    );
  const before = faults.errors.length;
  const known = new Map<string, number>();
  const parameter = (name: string, otherwise?: number): number => {
    let value = known.get(name);
    if (value === undefined) {
      const given = valueAt(node, name);
      value = given
        ? figureAt(given, `\`${name}\``, faults)
        : (otherwise ??
          faults.error(node, `the ${type} of ${shown(issue.name)} lacks \`${name}\``, "add it"));
      known.set(name, value ?? 0);
    }
    return value ?? 0;
  };
  const worths = issue.options.map((option, at) => {
    const figure = issue.figures[at];
    if (figure === undefined && type !== "ConstFun") {
      faults.error(
        node,
        `a ${type} cannot say what ${shown(option)} is worth, as it is no number`,
        "use a TableFun",
      );
      return 0;
    }
    return apply(parameter, figure ?? 0) + 0;
  });
  if (worths.some((worth) => !Number.isFinite(worth)))
    return faults.error(
      node,
      `what ${shown(issue.name)} is worth is too large to be a number`,
      "make the numbers of the function smaller",
    );
  return faults.errors.length === before ? worths : undefined;
}

/** A finite number. */
export function figureAt(node: PlacedNode, what: string, faults: FileFaults): number | undefined {
  const value = node.is === "scalar" && !node.quoted ? numberOf(node.text) : undefined;
  return value === undefined
    ? faults.error(
        node,
        `${what} is ${nodeInWords(node)}, which is no number`,
        "write digits, with a point for decimals",
      )
    : bounded(value, node, what, faults);
}
