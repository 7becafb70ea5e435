import type { Path } from "#case/walk.ts";
import { placeByName } from "#comparison/place-names.ts";
import { statementInWords } from "../forms/statement-words.ts";
import { entriesAt, textAt, valueAt } from "../state/data.ts";
import type { ChangeFault, EntryField, EntryForm } from "../workers/entry-shapes.ts";
import { entryAround, wordsOf } from "./lists.ts";
import { keyInWords, questionOf } from "./questions.ts";

/** Where a fault is told: what an entry is, where it stands, and what its form asks. */
export interface FaultPlace {
  readonly kind: string;
  readonly entry: Path;
  /** The id of the entry, where it has one. */
  readonly id?: string;
  readonly form: Pick<EntryForm, "fields" | "names">;
  readonly data: unknown;
}

/** What is wrong with an entry in the words of its form: questions in place of keys, names in place of ids and paths. */
export function faultInWords({ key, what, cure }: ChangeFault, place: FaultPlace): ChangeFault {
  const told = (words: string, own?: string) => ({
    ...(key !== undefined && { key }),
    what: words,
    ...(own !== undefined && { cure: own }),
  });
  const [, at, lacking] = /^(\S.*) lacks `(\w+)`$/.exec(what) ?? [];
  if (lacking !== undefined) return told(`${asked(lacking, place)} is needed${numberIn(at!, place)}`);
  const short = /^(\S.*) is too short: /.exec(what);
  if (short && cure !== undefined) return told(`${cure} ${cure === "at least 1" ? "is" : "are"} needed here`);
  const [, unknown] = /^unknown key `(\w+)` in /.exec(what) ?? [];
  if (unknown !== undefined)
    return told(`${asked(unknown, place)} is not asked beside what is said above`, "leave it empty");
  if (/^\S+(?: \([^()]*\))?(?:\.\S+)? cannot be [{[]/.test(what) && cure !== undefined)
    return told(inWords(cure, place));
  return told(inWords(what, place), cure === undefined ? undefined : inWords(cure, place));
}

/** `packages.sequences[2] (order).steps[1]` */
const PLACE = /\b[a-z][A-Za-z]*(?:\[\d+\](?: \([^()\s]*\))?|\.[a-z][A-Za-z]*)+(: )?/g;

function inWords(text: string, place: FaultPlace): string {
  const words = text
    .replace(PLACE, (found, colon: string | undefined) => {
      const told = pathInWords(pathOf(found), place);
      return told === "" ? (colon === undefined ? `this ${place.kind}` : "") : `${told}${colon ?? ""}`;
    })
    .replaceAll(/`([^`]*)`/g, (_found, token: string) => tokenInWords(token, place))
    .replaceAll(`the ${place.kind} this ${place.kind}`, `this ${place.kind}`);
  const [, known] = /^known here: (.*)$/.exec(words) ?? [];
  if (known === undefined) return words;
  return `known here: ${known.replaceAll(/[\w-]+/g, (id) => tokenInWords(id, place).replaceAll(/[“”]/g, ""))}`;
}

function pathOf(written: string): Path {
  return [...written.replaceAll(/ \([^()]*\)/g, "").matchAll(/[A-Za-z]+|\d+/g)].map(([part]) =>
    /^\d/.test(part) ? Number(part) - 1 : part,
  );
}

function pathInWords(path: Path, place: FaultPlace): string {
  const { entry, data } = place;
  if (entry.length > 0 && entry.every((key, at) => path[at] === key))
    return questionAt(path.slice(entry.length), place);
  const around = entryAround(data, path);
  if (!around) return placeByName(path);
  const { list, at } = around;
  const words = wordsOf(Object(valueAt(data, [...list.path, at])), data);
  return `${list.kind} “${words}”`;
}

function questionAt(path: Path, { kind }: FaultPlace): string {
  const keys = path.filter((key) => typeof key === "string");
  const last = keys.at(-1);
  return last === undefined ? "" : `“${questionOf(kind, last, keys.slice(0, -1)) ?? keyInWords(last)}”`;
}

/** Of a part of the entry that there may be several of, which one. */
function numberIn(at: string, { entry }: FaultPlace): string {
  const number = pathOf(at)
    .slice(entry.length)
    .find((key) => typeof key === "number");
  return number === undefined ? "" : ` (number ${number + 1})`;
}

function tokenInWords(token: string, place: FaultPlace): string {
  const { id, form, data } = place;
  if (token === id) return `this ${place.kind}`;
  if (/^[a-z][A-Za-z]*$/.test(token) && pathTo(token, form.fields)) return asked(token, place);
  const named = Object.values(form.names)
    .flat()
    .find(([one]) => one === token)?.[1];
  if (named !== undefined && named !== "") return `“${named}”`;
  const points = [...entriesAt(data, ["issues"]), ...entriesAt(data, ["packages", "clauses"])].flatMap(
    ({ entry }) => [...entriesAt(entry, ["scale"]), ...entriesAt(entry, ["options"])],
  );
  const point = points.find(({ entry }) => entry.id === token);
  if (point) return `“${textAt(point.entry, ["text"])}”`;
  const top = placeByName([token]);
  return top !== token ? top : `“${statementInWords(token, data).replaceAll(/[“”]/g, "")}”`;
}

function asked(key: string, { kind, form }: FaultPlace): string {
  const within = pathTo(key, form.fields) ?? [];
  return `“${questionOf(kind, key, within) ?? keyInWords(key)}”`;
}

/** The keys above a key of a form, however deep it stands; those less deep first. */
function pathTo(key: string, fields: readonly EntryField[]): readonly string[] | undefined {
  if (fields.some((field) => field.key === key)) return [];
  for (const field of fields) {
    const within = insideOf(field);
    const found = within && pathTo(key, within);
    if (found) return [field.key, ...found];
  }
  return undefined;
}

function insideOf({ takes }: EntryField): readonly EntryField[] | undefined {
  switch (takes.as) {
    case "map":
    case "maps":
      return takes.fields;
    case "forms":
      return takes.forms.flatMap(({ fields }) => fields);
    case "variants":
      return takes.variants.flatMap(({ fields }) => fields);
    default:
      return undefined;
  }
}
