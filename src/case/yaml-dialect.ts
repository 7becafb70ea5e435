import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
} from "yaml";

/** Something that YAML allows and a case has no use for, or that is not what its author meant. */
export interface Oddity {
  /** The offset in the text at which it stands. */
  readonly at: number;
  readonly what: string;
  readonly cure: string;
}

/** A document walked through: what is odd in it, and what each of its aliases stands for. */
export interface Walked {
  readonly oddities: readonly Oddity[];
  /** What may be meant, but hardly is: marks that no alias uses, and comments that look like the end of a text. */
  readonly remarks: readonly Oddity[];
  readonly targets: ReadonlyMap<Alias, Node>;
  /** Where keys and texts begin and end, in their order: what stands between them are signs and comments. */
  readonly texts: readonly (readonly [begin: number, end: number])[];
}

/** A case needs about ten levels. */
export const DEEPEST = 60;
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const TEXT_TAGS = new Set(["!!str", "tag:yaml.org,2002:str"]);

/**
 * Goes once over a document that has no faults of syntax. `startOf` gives the line of an offset. Refused are: keys that
 * are no texts, twice in one map, or names of what every object of a program has; tags, since what they stand for
 * depends on the reader; aliases of nothing and of what they stand in; halves of surrogate pairs; numbers that are none; and depths that nobody writes.
 */
export function walkedDocument(document: Document.Parsed, lineOf: (offset: number) => number): Walked {
  const oddities: Oddity[] = [];
  const remarks: Oddity[] = [];
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, { readonly node: Node; used: boolean }>();
  const open = new Set<Node>();
  const texts: (readonly [number, number])[] = [];
  const odd = (node: unknown, what: string, cure: string) =>
    oddities.push({ at: (node as Node | null)?.range?.[0] ?? 0, what, cure });

  const alias = (node: Alias) => {
    const anchor = anchors.get(node.source);
    if (!anchor) {
      odd(node, `\`*${node.source}\` stands for nothing`, "put a text that begins with `*` in quotes");
    } else if (open.has(anchor.node)) {
      anchor.used = true;
      odd(node, `\`*${node.source}\` stands inside of what it stands for`, "write out what is meant here");
    } else {
      anchor.used = true;
      targets.set(node, anchor.node);
    }
  };

  const scalar = (node: Scalar) => {
    const { value, range } = node;
    if (range) texts.push([range[0], range[1]]);
    if (typeof value === "string" && !isWellFormed(value)) {
      odd(
        node,
        "a text with half of a character (a lone surrogate)",
        "write the character itself, or remove it",
      );
    } else if (typeof value === "number" && !Number.isFinite(value)) {
      odd(
        node,
        `\`${node.source ?? value}\` is no number that a case can hold`,
        "give a number, or leave it out",
      );
    } else if (typeof value === "number" && /^[-+]?0[\dxo]/.test(node.source ?? "")) {
      odd(
        node,
        `\`${node.source}\` is ${value} to some readers, and another number or a text to others`,
        `write ${value}, or put it in quotes`,
      );
    }
  };

  const keysOf = (node: YAMLMap) => {
    const seen = new Map<string, Pair>();
    for (const [at, pair] of node.items.entries()) {
      const key = pair.key;
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== "string") {
        const { what, cure } = noText(node, at);
        odd(key ?? node, what, cure);
        continue;
      }
      scalar(key as Scalar);
      const before = seen.get(name);
      if (FORBIDDEN_KEYS.has(name)) odd(key, `the key \`${name}\` is not allowed`, "remove it");
      else if (before) {
        const line = lineOf((before.key as Node).range?.[0] ?? 0);
        const comma = node.flow && (isEmpty(before.value) || isEmpty(pair.value));
        const cure = comma
          ? "keep one of the two, and put a text with a comma in it in quotes"
          : "keep one of the two";
        odd(key, `the key \`${name}\` is given twice in one map, first in line ${line}`, cure);
      } else seen.set(name, pair);
    }
  };

  const walk = (node: unknown, depth: number): void => {
    if (isAlias(node)) {
      alias(node);
      return;
    }
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return;
    if (node.anchor !== undefined) {
      reportUnused(node.anchor);
      anchors.set(node.anchor, { node, used: false });
    }
    if (node.tag !== undefined && !(TEXT_TAGS.has(node.tag) && isScalar(node))) {
      const tag = node.tag.replace("tag:yaml.org,2002:", "!!");
      odd(
        node,
        `the tag \`${tag}\``,
        "a case has no tags: remove it, or put a text that begins with `!` in quotes",
      );
    }
    if (isScalar(node)) {
      scalar(node);
      cutByComment(node);
      return;
    }
    if (depth > DEEPEST) {
      odd(node, "the file is nested too deeply to be read", "a case needs about ten levels");
      return;
    }
    open.add(node);
    if (isMap(node)) {
      keysOf(node);
      for (const { key, value } of node.items) {
        if (!isScalar(key)) walk(key, depth + 1);
        walk(value, depth + 1);
      }
    } else for (const item of node.items) walk(item, depth + 1);
    open.delete(node);
  };

  /** A text such as `Room #4`, of which YAML reads `Room`. */
  const cutByComment = ({ comment, type, range }: Scalar) => {
    if (type !== "PLAIN" || !comment || /^[\s#!-]/.test(comment)) return;
    const words = comment.length > 40 ? `${comment.slice(0, 37)}…` : comment;
    remarks.push({
      at: range?.[1] ?? 0,
      what: `\`#${words}\` is read as a comment`,
      cure: "put a text with ` #` in it in quotes, or a space behind the #",
    });
  };

  const reportUnused = (name: string) => {
    const anchor = anchors.get(name);
    if (anchor && !anchor.used) {
      remarks.push({
        at: anchor.node.range?.[0] ?? 0,
        what: `\`&${name}\` is read as a mark, which nothing uses`,
        cure: "remove it, or put a text that begins with `&` in quotes",
      });
    }
  };

  walk(document.contents, 1);
  for (const name of anchors.keys()) reportUnused(name);
  return {
    oddities: oddities.sort((a, b) => a.at - b.at),
    remarks,
    targets,
    texts: texts.sort(([a], [b]) => a - b),
  };
}

/** Whether every surrogate of a text has its other half. */
export function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDFFF]/u.test(text);
}

type Pair = YAMLMap["items"][number];

/** What is wrong with a key that is no text: `0,7` inside of braces is 0 and a key 7. */
function noText({ items, flow }: YAMLMap, at: number): { what: string; cure: string } {
  const { key, value } = items[at]!;
  const before = items[at - 1]?.value;
  if (!isScalar(key) || key.value === null)
    return { what: "a key without a name", cure: "give the key a name before the colon" };
  if (
    flow &&
    typeof key.value === "number" &&
    isEmpty(value) &&
    isScalar(before) &&
    typeof before.value === "number"
  ) {
    const what = `\`${before.source},${key.source}\` is two values, since a comma ends the first`;
    return { what, cure: `write ${before.source}.${key.source}` };
  }
  return { what: "a key that is not a text", cure: "use a word as key, in quotes if need be" };
}

/** Whether a key has no value, as after a comma in the middle of a text. */
export function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && !value.source);
}
