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
import type { Place } from "./line-places.ts";
import {
  aliasOfItself,
  aliasOfNothing,
  decimalComma,
  FORBIDDEN_KEYS,
  forbiddenKey,
  keyThatIsNoText,
  keyTwice,
  LIST_IN_TEXT,
  listReadAsText,
  looksLikeText,
  namelessKey,
  type Oddity,
  oddValue,
  tagged,
  textCutByComment,
  unusedAnchor,
} from "./yaml-oddities.ts";

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
const TEXT_TAGS = new Set(["!!str", "tag:yaml.org,2002:str"]);

/**
 * Goes once over a document that has no faults of syntax. Refused are: keys that
 * are no texts, twice in one map, or names of what every object of a program has; tags, since what they stand for
 * depends on the reader; aliases of nothing and of what they stand in; halves of surrogate pairs; numbers that are none; and depths that nobody writes.
 */
export function walkedDocument(
  document: Document.Parsed,
  placeAt: (offset: number) => Place,
  text: string,
): Walked {
  const oddities: Oddity[] = [];
  const remarks: Oddity[] = [];
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, { readonly node: Node; used: boolean }>();
  const open = new Set<Node>();
  const texts: (readonly [number, number])[] = [];
  const odd = (node: unknown, words: Omit<Oddity, "at">) =>
    oddities.push({ at: (node as Node | null)?.range?.[0] ?? 0, ...words });

  const alias = (node: Alias) => {
    const anchor = anchors.get(node.source);
    if (!anchor) {
      odd(node, aliasOfNothing(node.source));
      return;
    }
    anchor.used = true;
    if (open.has(anchor.node)) odd(node, aliasOfItself(node.source));
    else targets.set(node, anchor.node);
  };

  const scalar = (node: Scalar) => {
    const { value, range, source } = node;
    if (range) texts.push([range[0], range[1]]);
    const words = oddValue(value, source);
    if (words) odd(node, words);
  };

  const keysOf = (node: YAMLMap) => {
    const seen = new Map<string, Pair>();
    for (const [at, pair] of node.items.entries()) {
      const key = pair.key;
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== "string") {
        odd(key ?? node, noText(node, at));
        continue;
      }
      scalar(key as Scalar);
      const before = seen.get(name);
      if (FORBIDDEN_KEYS.has(name)) odd(key, forbiddenKey(name));
      else if (before) {
        const cutShort = Boolean(node.flow) && (isEmpty(before.value) || isEmpty(pair.value));
        odd(key, keyTwice(name, placeAt((before.key as Node).range?.[0] ?? 0), cutShort));
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
    if (node.tag !== undefined && !(TEXT_TAGS.has(node.tag) && isScalar(node))) odd(node, tagged(node.tag));
    if (isScalar(node)) {
      scalar(node);
      cutByComment(node);
      listInText(node);
      return;
    }
    if (depth > DEEPEST) {
      odd(node, { what: "the file is nested too deeply to be read", cure: "a case needs about ten levels" });
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
    if (type === "PLAIN" && comment && looksLikeText(comment))
      remarks.push({ at: range?.[1] ?? 0, ...textCutByComment(comment) });
  };

  /** A text that goes on with what looks like a list, as one that is indented too deeply does. */
  const listInText = ({ type, range }: Scalar) => {
    const [begin, end] = range ?? [0, 0];
    const found = type === "PLAIN" ? LIST_IN_TEXT.exec(text.slice(begin, end)) : null;
    if (found)
      remarks.push({ at: begin + found.index + found[0].indexOf("-"), ...listReadAsText(found[1]!) });
  };

  const reportUnused = (name: string) => {
    const anchor = anchors.get(name);
    if (anchor && !anchor.used) remarks.push({ at: anchor.node.range?.[0] ?? 0, ...unusedAnchor(name) });
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

type Pair = YAMLMap["items"][number];

/** What is wrong with a key that is no text. */
function noText({ items, flow }: YAMLMap, at: number): Omit<Oddity, "at"> {
  const { key, value } = items[at]!;
  const before = items[at - 1]?.value;
  if (!isScalar(key) || key.value === null) return namelessKey();
  const isNumber = (node: unknown): node is Scalar => isScalar(node) && typeof node.value === "number";
  return flow && isNumber(key) && isEmpty(value) && isNumber(before)
    ? decimalComma(before.source ?? "", key.source ?? "")
    : keyThatIsNoText();
}

/** Whether a key has no value, as after a comma in the middle of a text. */
export function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && !value.source);
}
