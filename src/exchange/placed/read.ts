import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { type Place, placesOfOffsets } from "#case/line-places.ts";
import { shown } from "#case/value-cures.ts";
import type { GivenFile } from "../format.ts";
import { OffsetFault } from "../offset-fault.ts";
import { jsonStop } from "./json-stop.ts";
import type { PlacedEntry, PlacedMap, PlacedNode } from "./node.ts";

/** No file that is read here goes deeper; a deeper one is made to break a reader. */
const DEEPEST = 40;

/** The largest file that is read, in bytes. */
const LARGEST = 4_000_000;

export type ReadPlaced =
  | { readonly map: PlacedMap; readonly text: string }
  | { readonly faults: readonly Fault[] };

/**
 * Reads a JSON file, or a YAML file of one document, as a tree of places: every value as it is written, every key in the order of the
 * file. Refused are keys that stand twice, tags, and aliases, by which a small file could stand for a huge one.
 */
export function readPlaced({ name, bytes }: GivenFile, notation: "JSON" | "YAML"): ReadPlaced {
  const decoded = decode(bytes, name, LARGEST);
  if ("fault" in decoded) return { faults: [decoded.fault] };
  const text = decoded.text.replace(/^\uFEFF/, "");
  const placeAt = placesOfOffsets(text);
  const refused = (at: number, what: string, cure: string) => ({
    faults: [{ file: name, ...placeAt(Math.min(at, text.length)), what, cure, severity: "error" as const }],
  });
  if (text.trim() === "") return refused(0, "the file is empty", "name a file that says something");
  if (notation === "JSON") {
    const at = jsonStop(text);
    if (at !== undefined)
      return refused(at.offset, `the file is not JSON: ${at.what}`, "mend the JSON at this place");
  }
  try {
    const root = new TreeBuilder(text, placeAt).build();
    return root.is === "map"
      ? { map: root, text }
      : refused(0, "the file is not a map of keys", "name the file of a domain or of a party's values");
  } catch (error) {
    if (error instanceof OffsetFault) return refused(error.at, error.what, error.cure);
    const { mark, reason } = error as { mark?: { position: number }; reason?: string };
    if (reason === undefined) throw error;
    const [what, cure] = /maxDepth/.test(reason)
      ? ["the file is nested too deeply to be read", `${DEEPEST} levels are the most`]
      : [`not valid ${notation}: ${reason}`, `mend the ${notation} at this place`];
    return refused(mark?.position ?? 0, what!, cure!);
  }
}

/** A list or map that is being read. */
type OpenNode =
  | ({ readonly is: "list"; readonly items: PlacedNode[] } & Place)
  | ({
      readonly is: "map";
      readonly entries: PlacedEntry[];
      readonly seen: Map<string, Place>;
      key: (Place & { readonly key: string }) | undefined;
    } & Place);

/** Goes once through the events of a text. */
class TreeBuilder {
  readonly #text: string;
  readonly #placeAt: (offset: number) => Place;
  readonly #open: OpenNode[] = [];
  #root: PlacedNode | undefined;
  /** Where the last thing that was read stands; an empty value has no place of its own. */
  #last = 0;

  constructor(text: string, placeAt: (offset: number) => Place) {
    this.#text = text;
    this.#placeAt = placeAt;
  }

  build(): PlacedNode {
    let documents = 0;
    for (const event of parseEvents(this.#text, { maxDepth: DEEPEST })) {
      switch (event.type) {
        case EVENT_ID.DOCUMENT:
          if (++documents > 1)
            this.#refuse(this.#last, "a second document begins", "keep one document in a file");
          break;
        case EVENT_ID.ALIAS:
          this.#refuse(
            event.anchorStart - 1,
            "an alias, which stands for another part of the file",
            "write out what it stands for",
          );
          break;
        case EVENT_ID.POP:
          this.#open.pop();
          break;
        case EVENT_ID.SCALAR:
          this.#scalar(event);
          break;
        default:
          this.#collection(event.type === EVENT_ID.SEQUENCE, event.start, event.tagStart, event.tagEnd);
      }
    }
    return this.#root ?? this.#refuse(0, "the file says nothing", "name a file that says something");
  }

  #collection(isList: boolean, start: number, tagStart: number, tagEnd: number): void {
    if (tagStart >= 0) this.#refuseTag(tagStart, tagEnd);
    this.#last = start;
    const place = this.#placeAt(start);
    const node: OpenNode = isList
      ? { is: "list", items: [], ...place }
      : { is: "map", entries: [], seen: new Map(), key: undefined, ...place };
    this.#put(node as PlacedNode, start);
    this.#open.push(node);
  }

  #scalar(event: ScalarEvent): void {
    const { valueStart, style } = event;
    if (event.tagStart >= 0) this.#refuseTag(event.tagStart, event.tagEnd);
    const quoted = style !== SCALAR_STYLE.PLAIN;
    const isInQuotes = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
    const at = valueStart < 0 ? this.#last : valueStart - (isInQuotes ? 1 : 0);
    const text = valueStart < 0 ? "" : getScalarValue(this.#text, event);
    this.#last = at;
    if (/\p{Cs}/u.test(text))
      this.#refuse(at, "half of a character (a lone surrogate)", "write the character itself, or remove it");
    const place = this.#placeAt(at);
    const top = this.#open.at(-1);
    if (top?.is === "map" && top.key === undefined) {
      const before = top.seen.get(text);
      if (before)
        this.#refuse(
          at,
          `${shown(text)} stands twice in one map, first in line ${before.line}`,
          "keep one of the two",
        );
      top.seen.set(text, place);
      top.key = { key: text, ...place };
      return;
    }
    this.#put({ is: "scalar", text, quoted, ...place }, at);
  }

  #put(node: PlacedNode, at: number): void {
    const top = this.#open.at(-1);
    if (top === undefined) this.#root ??= node;
    else if (top.is === "list") top.items.push(node);
    else if (top.key === undefined)
      this.#refuse(at, "a list or a map stands as a key", "use a text as the key");
    else {
      top.entries.push({ ...top.key, value: node });
      top.key = undefined;
    }
  }

  #refuseTag(start: number, end: number): never {
    const tag = this.#text.slice(start, end);
    return this.#refuse(start, `the tag ${shown(tag)}, which could stand for any object`, "remove the tag");
  }

  #refuse(at: number, what: string, cure: string): never {
    throw new OffsetFault(at, what, cure);
  }
}
