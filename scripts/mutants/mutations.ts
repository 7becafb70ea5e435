import { type Node, parseSync, visitorKeys } from "oxc-parser";

/** One deliberate fault: the text from `start` to before `end` becomes `text`. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Every mutation of a TypeScript source, in the order of the text. Types are left alone: a fault in them is the
 * compiler's to find.
 */
export function mutationsOf(code: string): Mutation[] {
  const found: Mutation[] = [];
  const add = ({ start, end }: Span, text: string) => {
    if (code.slice(start, end) !== text) found.push({ start, end, text });
  };
  const visit = (node: Node, parent: Node | null) => {
    if (isType(node)) return;
    mutate(node, parent, (part) => code.slice(part.start, part.end), add);
    for (const key of visitorKeys[node.type] ?? []) {
      if (isName(node, key)) continue;
      const value = (node as unknown as Record<string, unknown>)[key];
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node);
    }
  };
  visit(parsed(code), null);
  return found
    .filter((mutation) => parseSync("source.ts", mutated(code, mutation)).errors.length === 0)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The source with the fault in it. */
export function mutated(code: string, { start, end, text }: Mutation): string {
  return code.slice(0, start) + text + code.slice(end);
}

/** Where the bodies of functions begin and which part of the text each holds, the innermost last. */
export function functionsOf(
  code: string,
): { readonly start: number; readonly end: number; readonly body: Span }[] {
  const found: { start: number; end: number; body: Span }[] = [];
  const visit = (node: Node) => {
    if ("body" in node && node.type !== "Program" && /Function/.test(node.type) && isNode(node.body)) {
      found.push({ start: node.start, end: node.end, body: node.body });
    }
    for (const key of visitorKeys[node.type] ?? []) {
      const value = (node as unknown as Record<string, unknown>)[key];
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };
  visit(parsed(code));
  return found;
}

/** The modules that a source imports for more than their types. */
export function importsOf(code: string): string[] {
  return parsed(code).body.flatMap((statement) => {
    switch (statement.type) {
      case "ImportDeclaration": {
        const onlyTypes =
          statement.importKind === "type" ||
          (statement.specifiers.length > 0 &&
            statement.specifiers.every((each) => "importKind" in each && each.importKind === "type"));
        return onlyTypes ? [] : [statement.source.value];
      }
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration":
        return statement.source && statement.exportKind !== "type" ? [statement.source.value] : [];
      default:
        return [];
    }
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function parsed(code: string) {
  const { program, errors } = parseSync("source.ts", code);
  if (errors.length > 0) throw new Error(errors[0]!.message);
  return program;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** Nodes of types, but not the expressions that `as`, `satisfies` and `!` wrap. */
function isType({ type }: Node): boolean {
  return (
    type.startsWith("TS") &&
    !["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "TSInstantiationExpression"].includes(
      type,
    )
  );
}

/** Keys that name a thing rather than compute one. */
function isName(node: Node, key: string): boolean {
  if (node.type.startsWith("Import") || node.type === "ExportAllDeclaration") return true;
  if (node.type === "ExportNamedDeclaration") return key !== "declaration";
  return key === "key" && "computed" in node && !node.computed;
}

/** Operators and what is put in their place: one step beside, and the opposite. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "===": ["!=="],
  "!==": ["==="],
  "==": ["!="],
  "!=": ["=="],
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "+=": ["-="],
  "-=": ["+="],
  "*=": ["/="],
  "++": ["--"],
  "--": ["++"],
};

/** Calls that can be dropped: what they are called on stands in their place. */
const DROPPED = new Set([
  "filter",
  "sort",
  "toSorted",
  "slice",
  "reverse",
  "toReversed",
  "trim",
  "toLowerCase",
  "replace",
  "flat",
]);

/** Calls and what is called in their place. */
const SWAPPED: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  floor: "ceil",
  ceil: "floor",
  startsWith: "endsWith",
};

function mutate(
  node: Node,
  parent: Node | null,
  textOf: (part: Span) => string,
  add: (part: Span, text: string) => void,
): void {
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression":
    case "AssignmentExpression": {
      if (node.operator === "+" && (isText(node.left) || isText(node.right))) return;
      const between = { start: node.left.end, end: node.right.start };
      for (const other of OPERATORS[node.operator] ?? [])
        add(between, textOf(between).replace(node.operator, other));
      return;
    }
    case "UpdateExpression": {
      const [other] = OPERATORS[node.operator]!;
      add(node, textOf(node).replace(node.operator, other!));
      return;
    }
    case "UnaryExpression":
      if (node.operator === "!") add(node, `(${textOf(node.argument)})`);
      if (node.operator === "-") add(node, `(${textOf(node.argument)})`);
      return;
    case "ConditionalExpression": {
      const { test, consequent, alternate } = node;
      add(node, `${textOf(test)} ? (${textOf(alternate)}) : (${textOf(consequent)})`);
      return;
    }
    case "IfStatement":
      // Without an "else" this is to return early, or never; with one the branches change places.
      if (node.alternate) add(node.test, `!(${textOf(node.test)})`);
      else for (const value of ["true", "false"]) add(node.test, value);
      return;
    case "Literal":
      literal(node, parent, add);
      return;
    case "TemplateLiteral":
      template(node, textOf, add);
      return;
    case "ArrayExpression":
      node.elements.forEach((element, index) => {
        if (!element) return;
        const next = node.elements[index + 1];
        const before = node.elements[index - 1];
        // With the element goes the comma after it, or before the last.
        add(
          { start: next ? element.start : (before?.end ?? element.start), end: next?.start ?? element.end },
          "",
        );
      });
      return;
    case "CallExpression": {
      const { callee } = node;
      if (callee.type !== "MemberExpression" || callee.computed || callee.property.type !== "Identifier")
        return;
      const { name } = callee.property;
      if (DROPPED.has(name) && node.arguments.length <= 2) add(node, textOf(callee.object));
      if (Object.hasOwn(SWAPPED, name)) add(callee.property, SWAPPED[name]!);
      return;
    }
    default:
      return;
  }
}

function isText(node: Node): boolean {
  if (node.type === "TemplateLiteral") return true;
  if (node.type === "Literal") return typeof node.value === "string";
  return (
    node.type === "BinaryExpression" && node.operator === "+" && (isText(node.left) || isText(node.right))
  );
}

function literal(
  node: Extract<Node, { type: "Literal" }>,
  parent: Node | null,
  add: (part: Span, text: string) => void,
): void {
  const { value } = node;
  if (typeof value === "boolean") add(node, String(!value));
  if (typeof value === "string" && parent?.type !== "ExpressionStatement")
    add(node, value === "" ? '"?"' : '""');
  if (typeof value === "number") {
    const others = Number.isInteger(value) ? [value + 1, value - 1] : [value * 1.1, value * 0.9];
    for (const other of others) add(node, other < 0 ? `(${other})` : String(other));
  }
}

/** The words between the values are taken away; and each value once. */
function template(
  node: Extract<Node, { type: "TemplateLiteral" }>,
  textOf: (part: Span) => string,
  add: (part: Span, text: string) => void,
): void {
  if (node.expressions.length === 0) {
    add(node, node.quasis[0]!.value.raw === "" ? "`?`" : "``");
    return;
  }
  const values = node.expressions.map((each) => `\${${textOf(each)}}`).join("");
  add(node, `\`${values}\``);
  node.expressions.forEach((_, index) => {
    const kept = node.quasis.flatMap((words, at) => [
      words.value.raw,
      at === index || !node.expressions[at] ? "" : `\${${textOf(node.expressions[at])}}`,
    ]);
    add(node, `\`${kept.join("")}\``);
  });
}
