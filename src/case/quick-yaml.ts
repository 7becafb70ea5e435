import {
  COLLECTION_STYLE,
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from "js-yaml";
import { isWellFormed } from "./yaml-dialect.ts";

/** Where the parts of a list or map begin, as offsets in its text. */
export interface PartPlaces {
  /** The keys of a map, as they follow on one another in the text. */
  readonly names: readonly string[];
  /** Of the members of a list, or of the keys of a map, in their order. */
  readonly members: readonly number[];
  /** Of the values of a map, in the order of its keys. */
  readonly values: readonly number[];
}

/** Data of a text with the places of their parts: for every list and map in them, where what it holds begins. */
export interface QuickTree {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where the outermost map begins. */
  readonly start: number;
  readonly places: ReadonlyMap<object, PartPlaces>;
}

/**
 * The data of a plain, sound YAML text, or `undefined` where the careful reader (yaml-tree.ts) has to decide. This one
 * takes a tenth of its time and says nothing about faults, so it must never accept what the careful one refuses or
 * reads otherwise: whatever a case has no need of, and readers differ about, is left to the careful one.
 */
export function quickYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  return quickly(text, undefined);
}

/**
 * As `quickYaml`, with places, which are those of the careful reader. Keys without a value between brackets are left to
 * that one as well: it can tell whether a comma has cut a text short.
 */
export function quickTree(text: string): QuickTree | undefined {
  const places: Places = { of: new Map(), start: 0 };
  const value = quickly(text, places);
  return value && { value, start: places.start, places: places.of };
}

interface Places {
  readonly of: Map<
    object,
    { readonly names: string[]; readonly members: number[]; readonly values: number[] }
  >;
  start: number;
}

function quickly(text: string, places: Places | undefined): Record<string, unknown> | undefined {
  if (OUT_OF_THE_ORDINARY.test(text) || CONTROL.test(text)) return undefined;
  try {
    return rootOf(text, places);
  } catch {
    return undefined;
  }
}

/** Controls other than tabs and line ends: those that look like line ends among them. */
const CONTROL = /(?![\n\r\t])\p{Cc}/u;
// Marks that turn the direction of writing, which may stand in a comment; line ends other than `\n` and `\r\n`, characters that look like line ends or are none, the marks between
// documents, block texts that say how far they are indented, tabs where a line is indented, and `#` with a space before it and
// none behind, which may be part of a text.
const OUT_OF_THE_ORDINARY =
  /[\u202a-\u202e\u2066-\u2069\u2028\u2029\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]|\r(?!\n)|^(?:---|\.\.\.| *\t)|[|>][-+]?[1-9]|\S[ \t]+#[^\s#]/m;
// What may stand between the last token in brackets and the closing one.
const CLOSING = /["']?[\s,:?]*[\]}]/y;
// What stands between a key and a value that is not there.
const EMPTY = /["']?[ \t]*:[ \t]*/y;
const DEEPEST = 60;
// An implicit key of more than 1,024 characters is a fault.
const LONGEST_KEY = 500;
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
type Container = unknown[] | Record<string, unknown>;

class Undecided extends Error {}

function rootOf(text: string, places: Places | undefined): Record<string, unknown> | undefined {
  const open: { container: Container; flow: boolean; key: string | undefined; begun: boolean }[] = [];
  let root: Record<string, unknown> | undefined;
  let documents = 0;
  // Where the last token inside brackets ended, or -1 outside of brackets.
  let at = -1;
  // Where the last token ended, or the last collection began.
  let last = 0;

  /** Notes where a part of the innermost collection begins, before it is added. */
  const note = (start: number) => {
    const top = open.at(-1);
    if (!places) return;
    if (!top) places.start = start;
    else {
      const parts = places.of.get(top.container)!;
      const isValue = top.key !== undefined && !Array.isArray(top.container);
      (isValue ? parts.values : parts.members).push(start);
    }
  };

  const add = (value: unknown) => {
    const top = open.at(-1);
    if (!top) {
      if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Undecided();
      root = value as Record<string, unknown>;
    } else if (Array.isArray(top.container)) top.container.push(value);
    else if (top.key === undefined) {
      if (typeof value !== "string" || value.length > LONGEST_KEY || FORBIDDEN_KEYS.has(value))
        throw new Undecided();
      if (Object.hasOwn(top.container, value)) throw new Undecided();
      top.key = value;
      if (places) places.of.get(top.container)!.names.push(value);
    } else {
      top.container[top.key] = value;
      top.key = undefined;
    }
  };

  /** Refuses an entry that follows another one on the same line outside of brackets. */
  const begin = (start: number) => {
    const top = open.at(-1);
    if (!top || top.flow || top.key !== undefined) return;
    if (top.begun && start >= 0 && !hasLineEnd(text, last, start)) throw new Undecided();
    top.begun = true;
  };

  for (const event of parseEvents(withoutTabs(text), { maxDepth: DEEPEST })) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (++documents > 1 || event.explicitStart || event.explicitEnd || event.directives.length > 0)
          throw new Undecided();
        break;
      case EVENT_ID.SCALAR:
        if (event.tagStart >= 0 || event.anchorStart >= 0) throw new Undecided();
        if (at >= 0 && event.valueStart >= 0) {
          if (text.slice(at, event.valueStart).includes("#")) throw new Undecided();
          at = event.valueEnd;
        }
        if (isQuoted(event) && !mayFollow(text[event.valueEnd + 1])) throw new Undecided();
        begin(event.valueStart);
        if (event.valueStart >= 0) {
          // A text of several lines below a comment, which the careful reader at times takes for a key.
          if (isLong(text, event) && text.slice(last, event.valueStart).includes("#")) throw new Undecided();
          // A block text ends with its last line end, which then stands before the next entry.
          if (places) note(startOf(text, event, last));
          last = isBlockText(event) ? event.valueEnd - 1 : event.valueEnd;
        } else if (places) note(startOfNothing(text, last, open.at(-1)));
        add(scalarOf(text, event));
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        if (event.tagStart >= 0 || event.anchorStart >= 0) throw new Undecided();
        const container: Container = event.type === EVENT_ID.SEQUENCE ? [] : {};
        begin(event.start);
        // What a list or map below is indented by may be no tab.
        if (event.style === COLLECTION_STYLE.BLOCK && hasTabBefore(text, event.start)) throw new Undecided();
        if (places) {
          note(event.start);
          places.of.set(container, { names: [], members: [], values: [] });
        }
        add(container);
        last = event.start;
        const flow = event.style === COLLECTION_STYLE.FLOW;
        if (flow) {
          const bracket = text[event.start];
          // A pair in a list without braces, and a comment inside of brackets.
          if (bracket !== "[" && bracket !== "{") throw new Undecided();
          if (at >= 0 && text.slice(at, event.start).includes("#")) throw new Undecided();
          at = event.start + 1;
        }
        open.push({ container, flow, key: undefined, begun: false });
        break;
      }
      case EVENT_ID.POP:
        if (open.pop()?.flow) {
          CLOSING.lastIndex = at;
          if (!CLOSING.test(text) || !mayFollow(text[CLOSING.lastIndex])) throw new Undecided();
          last = CLOSING.lastIndex;
          at = open.at(-1)?.flow ? last : -1;
        }
        break;
      default:
        throw new Undecided();
    }
  }
  return root;
}

/**
 * A text of the same length with a space for every tab that does not indent its line. In YAML the two part values alike (§ 6.2),
 * but the quick parser takes a tab between brackets for a fault.
 */
export function withoutTabs(text: string): string {
  return text.includes("\t")
    ? text.replaceAll(/^([ \t]+)|\t/gm, (_, indent?: string) => indent ?? " ")
    : text;
}

/** Whether a tab stands before an offset in its line. */
function hasTabBefore(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x09) return true;
    if (code === 0x0a) return false;
  }
  return false;
}

/** Where a scalar begins: at its quote, or at the sign of a block text, which stands somewhere behind `last`. */
function startOf(text: string, event: ScalarEvent, last: number): number {
  if (isQuoted(event)) return event.valueStart - 1;
  if (!isBlockText(event)) return event.valueStart;
  const at = text.slice(last, event.valueStart).search(/[|>]/);
  if (at < 0 || text.slice(last, last + at).includes("#")) throw new Undecided();
  return last + at;
}

/** Where a value would stand that is left empty behind its key, which ends at `last`, or a little after, at its quote. */
function startOfNothing(
  text: string,
  last: number,
  top: { readonly flow: boolean; readonly key: string | undefined } | undefined,
): number {
  EMPTY.lastIndex = last;
  if (!top || top.flow || top.key === undefined || !EMPTY.test(text)) throw new Undecided();
  return EMPTY.lastIndex;
}

function isLong(text: string, event: ScalarEvent): boolean {
  return !isBlockText(event) && hasLineEnd(text, event.valueStart, event.valueEnd);
}

function isBlockText({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

/** Whether a character may stand right behind a closing quote or bracket. */
function mayFollow(character: string | undefined): boolean {
  return character === undefined || /[\s,:\]}]/.test(character);
}

/** The value of a scalar in the core schema of YAML 1.2 (§ 10.3.2). */
function scalarOf(text: string, event: ScalarEvent): unknown {
  const source = getScalarValue(text, event);
  // Written as `\ud800`, half of a character passes the test of the whole text.
  if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !isWellFormed(source)) throw new Undecided();
  if (isBlockText(event)) {
    // A block text of nothing but spaces.
    if (!/\S/.test(source)) throw new Undecided();
    return source;
  }
  if (event.style !== SCALAR_STYLE.PLAIN) return source;
  switch (source) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
    default:
      return mayBeNumber(source) ? numberOf(source) : source;
  }
}

function mayBeNumber(source: string): boolean {
  const first = source.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
}

function numberOf(source: string): number | string {
  // Readers differ about a number with a zero before it: 010 is ten, or eight.
  if (/^[-+]?0[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/.test(source)) throw new Undecided();
  if (/^[-+]?[0-9]+$/.test(source)) return Number.parseInt(source, 10);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(source))
    return Number.parseFloat(source);
  // Octal, hexadecimal, infinite and undefined numbers have no use in a case.
  if (/^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(source))
    throw new Undecided();
  return source;
}
