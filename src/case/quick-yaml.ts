import {
  type AliasEvent,
  COLLECTION_STYLE,
  type DocumentEvent,
  EVENT_ID,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import { type Place, placesOfOffsets } from "./line-places.ts";
import {
  behindBlanks,
  behindClosing,
  blockSign,
  commentBehind,
  commentsFrom,
  hasLineEnd,
  hasTabBefore,
  isPlainGap,
  mayFollow,
} from "./quick-gaps.ts";
import type { PartPlaces } from "./quick-places.ts";
import { isBlockText, isQuoted, plainValue, textOf } from "./quick-scalar.ts";
import { TURNS, turnedComments } from "./yaml-characters.ts";
import {
  aliasesRepeatTooMuch,
  aliasOfItself,
  aliasOfNothing,
  decimalComma,
  FORBIDDEN_KEYS,
  forbiddenKey,
  keyThatIsNoText,
  keyTwice,
  LIST_IN_TEXT,
  looksLikeText,
  MOST_REPEATED,
  namelessKey,
  type Oddity,
  oddValue,
  tagged,
  textCutByComment,
  unusedAnchor,
} from "./yaml-oddities.ts";

/** Data of a text with the places of their parts: for every list and map in them, where what it holds begins. */
export interface QuickTree {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where the outermost map begins. */
  readonly start: number;
  readonly places: ReadonlyMap<object, PartPlaces>;
  /** What was read otherwise than it may be meant. */
  readonly remarks: readonly Oddity[];
}

/**
 * The data of a plain, sound YAML text of which nothing is to be remarked, or `undefined` where the careful reader
 * (yaml-tree.ts) has to decide. This one takes a tenth of its time, so it must never accept what the careful one refuses or
 * reads otherwise: whatever a case has no need of, and readers differ about, is left to the careful one.
 */
export function quickYaml(text: string): Readonly<Record<string, unknown>> | undefined {
  const read = quickly(text, false);
  return read && "value" in read && read.remarks.length === 0 ? read.value : undefined;
}

/**
 * As `quickYaml`, with places and remarks, which are those of the careful reader; or what that one refuses in a text without
 * faults of syntax.
 */
export function quickTree(text: string): QuickTree | { readonly refused: readonly Oddity[] } | undefined {
  return quickly(text, true);
}

function quickly(text: string, placed: boolean): ReturnType<typeof quickTree> {
  if (CONTROL.test(text) || OUT_OF_THE_ORDINARY.test(text) || MARK.test(withoutOwnMarks(text)))
    return undefined;
  try {
    return new QuickReader(text, placed).read();
  } catch {
    return undefined;
  }
}

/** Controls other than tabs and line ends; U+0085 is a part of a text. */
const CONTROL = /(?![\n\r\t\u0085])\p{Cc}|[\uD800-\uDFFF]/u;
/** Line ends other than `\n` and `\r\n`, what is no character, and tabs by which a line is indented. */
const OUT_OF_THE_ORDINARY = /[\uFEFF\uFFFE\uFFFF]|\r(?!\n)|(?<![^\n]) *\t[ \t]*(?:[^ \t\r\n]|$)/;
/** A mark between documents. */
const MARK = /(?<![^\n])(?:---|\.\.\.)/;
/** The mark at which the only document of a text begins, with what may stand above it. */
const BEGIN =
  /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:%YAML 1\.2[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*)?---[ \t]*(?:[ \t]#[^\n]*)?\r?\n/;
/** The mark at which it ends. */
const END = /\n\.\.\.[ \t]*[\r\n]*$/;
/** A line of spaces and at least one tab. */
const TAB_LINE = /\n *\t[ \t]*\r?(?:\n|$)/;
// What stands between a key, or the sign of an item, and a value that is not there.
const EMPTY_VALUE = /[ \t]*:[ \t]*/y;
const EMPTY_WITHIN = /[ \t\r\n]*(?::[ \t]*|(?=[,}\]]))/y;
const EMPTY_ITEM = /(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*-[ \t]*/y;
const OWN_TAG = /^![A-Za-z][A-Za-z0-9-]*$/;
const DEEPEST = 60;
// An implicit key of more than 1,024 characters is a fault.
const LONGEST_KEY = 500;

type Container = unknown[] | Record<string, unknown>;

/** A name for a part of a text, given by `&`. */
interface Anchor {
  readonly at: number;
  used: boolean;
  /** Whether the part goes on. */
  open: boolean;
  value: unknown;
  size: number;
}

/** A list or map that is being read. */
interface Frame {
  readonly container: Container;
  readonly flow: boolean;
  /** Whether it ends at a bracket. */
  readonly bracketed: boolean;
  readonly anchor: Anchor | undefined;
  readonly parts: WrittenPlaces | undefined;
  /** The key whose value comes next; `null` where that key is refused. */
  key: string | null | undefined;
  begun: boolean;
  /** Values in it so far, itself among them, and those that aliases stand for. */
  size: number;
  /** The value before, as it is written, if it is a number. */
  number: string | undefined;
  /** What is odd about the key whose value comes next, which depends on whether that is left empty. */
  odd: ((isEmpty: boolean) => Oddity) | undefined;
  /** Keys that have been found twice are looked up in: where each key stands first. */
  firsts: Map<string, number> | undefined;
}

interface WrittenPlaces extends PartPlaces {
  readonly names: string[];
  readonly members: number[];
  readonly values: number[];
  readonly written: (string | null | undefined)[] | undefined;
}

class Undecided extends Error {}

/** Goes once through the events of a text. Throws where the careful reader has to decide. */
class QuickReader {
  readonly #text: string;
  readonly #places: Map<object, PartPlaces> | undefined;
  readonly #hasTabLines: boolean;
  /** Where keys and texts begin and end, if that matters. */
  readonly #texts: [number, number][] | undefined;
  readonly #open: Frame[] = [];
  readonly #anchors = new Map<string, Anchor>();
  readonly #oddities: Oddity[] = [];
  readonly #remarks: Oddity[] = [];
  #placeAt: ReturnType<typeof placesOfOffsets> | undefined;
  #root: Record<string, unknown> | undefined;
  #start = 0;
  /** Where the last token ended, or the last list or map began. */
  #last = 0;
  /** Values that aliases stand for, and the alias with which they became too many. */
  #repeated = 0;
  #tooMuch: number | undefined;

  constructor(text: string, placed: boolean) {
    this.#text = text;
    this.#places = placed ? new Map() : undefined;
    this.#hasTabLines = TAB_LINE.test(text);
    this.#texts = text.search(TURNS) < 0 ? undefined : [];
  }

  read(): ReturnType<typeof quickTree> {
    let documents = 0;
    for (const event of parseEvents(withoutTabs(this.#text), { maxDepth: DEEPEST })) {
      if (event.type === EVENT_ID.SCALAR) this.#scalar(event);
      else if (event.type === EVENT_ID.SEQUENCE) this.#collection(event, []);
      else if (event.type === EVENT_ID.MAPPING) this.#collection(event, {});
      else if (event.type === EVENT_ID.ALIAS) this.#alias(event);
      else if (event.type === EVENT_ID.POP) this.#close();
      else if (event.type !== EVENT_ID.DOCUMENT || ++documents > 1 || !this.#hasOwnMarks(event))
        throw new Undecided();
    }
    for (const [name, anchor] of this.#anchors) this.#remarkUnused(name, anchor);
    if (this.#oddities.length > 0) return { refused: this.#oddities.sort((a, b) => a.at - b.at) };
    if (this.#tooMuch !== undefined)
      return { refused: [{ at: this.#tooMuch, ...aliasesRepeatTooMuch(MOST_REPEATED) }] };
    if (!this.#root) throw new Undecided();
    const texts = this.#texts?.sort(([a], [b]) => a - b);
    return {
      value: this.#root,
      start: this.#start,
      places: this.#places ?? new Map(),
      remarks: texts ? [...this.#remarks, ...turnedComments(this.#text, texts)] : this.#remarks,
    };
  }

  /** Whether the marks that the parser sees are those that were taken for the document's own. */
  #hasOwnMarks({ explicitStart, explicitEnd }: DocumentEvent): boolean {
    return explicitStart === BEGIN.test(this.#text) && explicitEnd === END.test(this.#text);
  }

  #collection(event: SequenceEvent | MappingEvent, container: Container): void {
    const { start } = event;
    const top = this.#open.at(-1);
    const flow = event.style === COLLECTION_STYLE.FLOW;
    if (isAtKey(top)) throw new Undecided();
    // In a list a pair may stand without braces.
    const bracketed = flow && (this.#text[start] === "[" || this.#text[start] === "{");
    // What a list or map below is indented by may be no tab.
    if (!flow && hasTabBefore(this.#text, start)) throw new Undecided();
    this.#checkSpace(top, event);
    this.#begin(top, start);
    const anchor = this.#anchorOf(event, start);
    const tag = this.#text.slice(event.tagStart, event.tagEnd);
    if (event.tagStart >= 0) {
      if (!OWN_TAG.test(tag)) throw new Undecided();
      this.#refuse({ at: start, ...tagged(tag) });
    }
    const parts: WrittenPlaces | undefined = this.#places && {
      names: [],
      members: [],
      values: [],
      written: flow && !Array.isArray(container) ? [] : undefined,
    };
    if (parts) this.#places!.set(container, parts);
    if (anchor) anchor.value = container;
    if (top) this.#put(top, container, start, 0, undefined);
    else if (Array.isArray(container)) throw new Undecided();
    else {
      this.#root = container;
      this.#start = start;
    }
    this.#open.push({
      container,
      flow,
      bracketed,
      anchor,
      parts,
      key: undefined,
      begun: false,
      size: 1,
      number: undefined,
      odd: undefined,
      firsts: undefined,
    });
    this.#last = bracketed ? start + 1 : start;
  }

  #close(): void {
    const closed = this.#open.pop();
    if (!closed) return;
    const top = this.#open.at(-1);
    if (top) top.size += closed.size;
    if (closed.anchor) {
      closed.anchor.open = false;
      closed.anchor.size = closed.size;
    }
    if (!closed.bracketed) return;
    const end = behindClosing(this.#text, this.#last);
    if (end < 0 || !mayFollow(this.#text, end)) throw new Undecided();
    this.#last = end;
  }

  #alias({ anchorStart, anchorEnd }: AliasEvent): void {
    const top = this.#open.at(-1);
    const name = this.#text.slice(anchorStart, anchorEnd);
    const start = anchorStart - 1;
    if (!top || isAtKey(top) || name.endsWith(":")) throw new Undecided();
    this.#begin(top, start);
    this.#last = anchorEnd;
    const anchor = this.#anchors.get(name);
    if (!anchor) this.#refuse({ at: start, ...aliasOfNothing(name) });
    else {
      anchor.used = true;
      if (anchor.open) this.#refuse({ at: start, ...aliasOfItself(name) });
      this.#repeated += anchor.size;
      if (this.#repeated > MOST_REPEATED) {
        if (!this.#places) throw new Undecided();
        this.#tooMuch ??= start;
      }
    }
    this.#put(top, anchor?.value, start, anchor?.size ?? 1, undefined);
  }

  #scalar(event: ScalarEvent): void {
    const top = this.#open.at(-1);
    if (!top) throw new Undecided();
    if (event.valueStart < 0) this.#nothing(event, top);
    else this.#something(event, top);
  }

  /** A value that is left empty. */
  #nothing(event: ScalarEvent, top: Frame): void {
    if (event.anchorStart >= 0 || event.tagStart >= 0 || isAtKey(top)) throw new Undecided();
    const pattern = Array.isArray(top.container) ? EMPTY_ITEM : top.flow ? EMPTY_WITHIN : EMPTY_VALUE;
    pattern.lastIndex = this.#last;
    const [gap] = pattern.exec(this.#text) ?? [];
    if (gap === undefined || (top.flow && Array.isArray(top.container))) throw new Undecided();
    const at = pattern.lastIndex;
    // The careful reader takes comments before an item and behind a key for what is left empty.
    if (commentsFrom(this.#text, this.#last, false).likeText || commentsFrom(this.#text, at, false).likeText)
      throw new Undecided();
    this.#begin(top, -1);
    const isThere = !top.flow || gap.includes(":");
    if (isThere) {
      this.#last = at;
      this.#texts?.push([at, at]);
    }
    this.#put(top, null, isThere ? at : Number.NaN, 1, isThere ? "" : null);
  }

  #something(event: ScalarEvent, top: Frame): void {
    const text = this.#text;
    const isBlock = isBlockText(event);
    const start = this.#startOf(event);
    const end = isQuoted(event) ? event.valueEnd + 1 : event.valueEnd;
    if (isQuoted(event) && !mayFollow(text, end)) throw new Undecided();
    this.#begin(top, start);
    const isLong = !isBlock && hasLineEnd(text, start, end);
    // A text of several lines below a comment, which the careful reader at times takes for a key.
    if (isLong && text.slice(this.#last, start).includes("#")) throw new Undecided();
    if (isLong && !isQuoted(event) && LIST_IN_TEXT.test(text.slice(start, end))) throw new Undecided();
    if ((isBlock || isLong) && this.#hasTabLines && TAB_LINE.test(text.slice(start, behindBlanks(text, end))))
      throw new Undecided();
    // A block text ends with its last line end, which then stands before the next entry.
    this.#last = isBlock ? end - 1 : end;
    this.#texts?.push([start, end]);
    const source = textOf(text, event);
    const isPlain = event.style === SCALAR_STYLE.PLAIN;
    this.#checkSpace(top, event);
    if (isAtKey(top)) {
      if (event.tagStart >= 0 || event.anchorStart >= 0) throw new Undecided();
      this.#key(top, isPlain ? plainValue(source) : source, source, start);
      return;
    }
    // A block text of nothing but spaces.
    if (isBlock && !/\S/.test(source)) throw new Undecided();
    const anchor = this.#anchorOf(event, start);
    const isTagged = event.tagStart >= 0;
    if (isTagged) this.#tag(event, start);
    const value = isPlain && !isTagged ? plainValue(source) : source;
    const odd = oddValue(value, source);
    if (odd) this.#refuse({ at: start, ...odd });
    if (anchor) {
      anchor.open = false;
      anchor.value = value;
      anchor.size = 1;
    }
    if (isPlain && !top.flow) this.#remarkComment(end);
    this.#put(top, value, start, 1, isPlain ? source : undefined);
  }

  /** Remarks upon a comment behind a text without quotes that may be part of it. */
  #remarkComment(end: number): void {
    const behind = commentBehind(this.#text, end);
    const isLike = behind !== undefined && looksLikeText(behind.comment);
    // The careful reader takes comments below that are indented for the text's own.
    const { any, likeText } = commentsFrom(this.#text, behind?.lineEnd ?? end, true);
    if (likeText || (isLike && any)) throw new Undecided();
    if (isLike) this.#remarks.push({ at: end, ...textCutByComment(behind.comment) });
  }

  /** Where a scalar begins: at its quote, or at the sign of a block text, which stands somewhere behind the last token. */
  #startOf(event: ScalarEvent): number {
    if (isQuoted(event)) return event.valueStart - 1;
    if (!isBlockText(event)) return event.valueStart;
    const at = blockSign(this.#text, this.#last, event.valueStart);
    if (at < 0) throw new Undecided();
    return at;
  }

  #key(top: Frame, name: unknown, source: string, start: number): void {
    if (source.length > LONGEST_KEY) throw new Undecided();
    if (typeof name !== "string") {
      const { number } = top;
      if (top.flow && typeof name === "number" && number !== undefined)
        this.#refuseLater(top, (isEmpty) => ({
          at: start,
          ...(isEmpty ? decimalComma(number, source) : keyThatIsNoText()),
        }));
      else this.#refuse({ at: start, ...(name === null ? namelessKey() : keyThatIsNoText()) });
      top.key = null;
      return;
    }
    const odd = oddValue(name, undefined);
    if (odd) this.#refuse({ at: start, ...odd });
    if (FORBIDDEN_KEYS.has(name)) {
      this.#refuse({ at: start, ...forbiddenKey(name) });
      top.key = null;
    } else if (Object.hasOwn(top.container, name)) {
      const { place, isEmpty: wasEmpty } = this.#firstOf(top, name);
      this.#refuseLater(top, (isEmpty) => ({
        at: start,
        ...keyTwice(name, place, top.flow && (wasEmpty || isEmpty)),
      }));
      top.key = null;
    } else {
      top.key = name;
      top.parts?.names.push(name);
      top.parts?.members.push(start);
    }
  }

  /** Where a key stands first in its map, and whether it has no value there. */
  #firstOf(top: Frame, name: string): { readonly place: Place; readonly isEmpty: boolean } {
    const { parts } = top;
    if (!parts) throw new Undecided();
    top.firsts ??= new Map();
    for (let nth = top.firsts.size; nth < parts.names.length; nth++) top.firsts.set(parts.names[nth]!, nth);
    const nth = top.firsts.get(name)!;
    this.#placeAt ??= placesOfOffsets(this.#text);
    const written = parts.written?.[nth];
    return { place: this.#placeAt(parts.members[nth]!), isEmpty: written === null || written === "" };
  }

  #tag(event: ScalarEvent, start: number): void {
    const tag = this.#text.slice(event.tagStart, event.tagEnd);
    if (isBlockText(event) || (tag !== "!!str" && !OWN_TAG.test(tag))) throw new Undecided();
    if (tag !== "!!str") this.#refuse({ at: start, ...tagged(tag) });
  }

  #anchorOf(
    { anchorStart, anchorEnd }: { anchorStart: number; anchorEnd: number },
    at: number,
  ): Anchor | undefined {
    if (anchorStart < 0) return undefined;
    const name = this.#text.slice(anchorStart, anchorEnd);
    const before = this.#anchors.get(name);
    if (before) this.#remarkUnused(name, before);
    const anchor: Anchor = { at, used: false, open: true, value: undefined, size: 1 };
    this.#anchors.set(name, anchor);
    return anchor;
  }

  #remarkUnused(name: string, { at, used }: Anchor): void {
    if (!used) this.#remarks.push({ at, ...unusedAnchor(name) });
  }

  /**
   * Leaves to the careful reader a name or tag behind a tab, which that one takes for indentation, and one without a space
   * behind it.
   */
  #checkSpace(top: Frame | undefined, event: ScalarEvent | SequenceEvent | MappingEvent): void {
    this.#checkSpaceAround(top, event.anchorStart, event.anchorEnd);
    this.#checkSpaceAround(top, event.tagStart, event.tagEnd);
  }

  #checkSpaceAround(top: Frame | undefined, start: number, end: number): void {
    if (start < 0) return;
    if (!top?.flow && hasTabBefore(this.#text, start)) throw new Undecided();
    if (!" \t\r\n".includes(this.#text.charAt(end))) throw new Undecided();
  }

  /** Refuses an entry that follows another one on the same line outside of brackets, and odd gaps between brackets. */
  #begin(top: Frame | undefined, start: number): void {
    if (!top) return;
    if (top.flow) {
      if (start >= 0 && !isPlainGap(this.#text, this.#last, start)) throw new Undecided();
      return;
    }
    if (!Array.isArray(top.container) && top.key !== undefined) return;
    if (top.begun && start >= 0 && !hasLineEnd(this.#text, this.#last, start)) throw new Undecided();
    top.begun = true;
  }

  /** Puts a value into the innermost list or map. `written` is as `cutShortIn` takes it. */
  #put(top: Frame, value: unknown, start: number, size: number, written: string | null | undefined): void {
    const { container, parts } = top;
    top.size += size;
    if (Array.isArray(container)) {
      container.push(value);
      parts?.members.push(start);
      return;
    }
    if (typeof top.key === "string") {
      container[top.key] = value;
      parts?.values.push(start);
      parts?.written?.push(written);
    }
    top.key = undefined;
    top.number = typeof value === "number" && typeof written === "string" ? written : undefined;
    if (!top.odd) return;
    this.#oddities.push(top.odd(written === null || written === ""));
    top.odd = undefined;
  }

  #refuse(odd: Oddity): void {
    if (!this.#places) throw new Undecided();
    this.#oddities.push(odd);
  }

  #refuseLater(top: Frame, odd: (isEmpty: boolean) => Oddity): void {
    if (!this.#places) throw new Undecided();
    top.odd = odd;
  }
}

/** Whether the next thing in the innermost list or map is a key. */
function isAtKey(top: Frame | undefined): boolean {
  return top !== undefined && top.key === undefined && !Array.isArray(top.container);
}

/** A text without the marks at which its only document begins and ends. */
function withoutOwnMarks(text: string): string {
  const begun = text.replace(BEGIN, "");
  return begun.replace(END, "\n");
}

/**
 * A text of the same length with a space for every tab that does not indent its line. In YAML the two part values alike (§ 6.2),
 * but the quick parser takes a tab between brackets for a fault.
 */
export function withoutTabs(text: string): string {
  return text.includes("\t")
    ? text.replaceAll(/(?<![^\n])([ \t]+)|\t/g, (_, indent?: string) => indent ?? " ")
    : text;
}
