import { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import type { EntryKind } from "./entry.ts";
import { isFault, optionsOf, parseExpression } from "./logic.ts";
import { optionsOfState } from "./moves-notation.ts";
import { nearest } from "./nearest.ts";
import { an, type ReferenceKind } from "./reference.ts";
import type { Source } from "./source.ts";
import { type Path, visitEntries, visitNotations } from "./walk.ts";

/** Something that a well-formed case says and that cannot be so. */
export interface Contradiction {
  readonly path: Path;
  readonly what: string;
  readonly cure: string;
  /** An error where nothing is said. */
  readonly severity?: "error" | "warning";
}

/** The ids of a case by kind, each with the places where it is given. Works on a case as written, faulty or not. */
function idsOf(c: Case): Map<EntryKind, Map<string, Path[]>> {
  const ids = new Map<EntryKind, Map<string, Path[]>>();
  visitEntries(
    Case,
    c,
    ({ kind }, { id }, path) => {
      if (typeof id !== "string") return;
      const known = ids.get(kind);
      const places = known?.get(id);
      if (places) places.push([...path, "id"]);
      else if (known) known.set(id, [[...path, "id"]]);
      else ids.set(kind, new Map([[id, [[...path, "id"]]]]));
    },
    undefined,
  );
  return ids;
}

/** What statements and the names of states are made of: options, or listed states where the case has no options. */
export function atomKind(ids: ReadonlyMap<EntryKind, { readonly size: number }>): ReferenceKind {
  const has = (kind: ReferenceKind) => (ids.get(kind)?.size ?? 0) > 0;
  return has("listed state") && !has("option") ? "listed state" : "option";
}

type Entry = Record<string, unknown> | null | undefined;

function listOf(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Ids given twice, and ids, citations and options that name nothing, each with the nearest that there is. Works
 * on a case as written, faulty or not, so that a faulty entry does not hide that others refer to it rightly.
 */
export function danglingReferences(c: Case): Contradiction[] {
  const ids = idsOf(c);
  const found: Contradiction[] = [];
  for (const [kind, known] of ids) {
    for (const [id, paths] of known) {
      for (const path of paths.slice(1)) {
        found.push({
          path,
          what: `the ${kind} \`${id}\` is given twice`,
          cure: "give each entry an id of its own",
        });
      }
    }
  }
  const check = (kind: ReferenceKind, id: string, path: Path) => {
    const known = ids.get(kind);
    if (known?.has(id)) return;
    found.push({
      path: [...path],
      what: `unknown ${kind} \`${id}\``,
      cure: suggestion(id, kind, known?.keys() ?? []),
    });
  };
  const atom = atomKind(ids);
  visitNotations(Case, c, (notation, text, path, statement) => {
    if (notation === "citation") found.push(...citationFaults(c, text, path));
    else if (notation === "statement") {
      const expression = statement?.proposition ?? parseExpression(text);
      if (!isFault(expression)) for (const { option } of optionsOf(expression)) check(atom, option, path);
    } else if (notation === "state") {
      if (atom === "listed state") check(atom, text, path);
      else for (const option of optionsOfState(text)) check(atom, option, path);
    } else check(notation, text, path);
  });
  return found;
}

function suggestion(id: string, kind: ReferenceKind, known: Iterable<string>): string {
  const all = [...known];
  const near = nearest(id, all);
  if (near) return `did you mean \`${near}\`?`;
  return all.length === 0 ? `the case has no ${kind} yet; add one` : `name ${an(kind)} of the case`;
}

function citationFaults(c: Case, citation: string, path: Path): Contradiction[] {
  const { source: id, locator } = splitCitation(citation);
  const sources = listOf(c.sources);
  const source = sources.find((candidate) => candidate?.id === id) as Source | undefined;
  if (!source) {
    const cure = suggestion(
      id,
      "source",
      sources.map((candidate) => String(candidate?.id)),
    );
    return [{ path: [...path], what: `the citation \`${citation}\` names no source`, cure }];
  }
  const sentences = source.text?.sentences;
  if (!sentences || locator === undefined || locator in sentences) return [];
  if (/^P\d+$/.test(locator) && Object.keys(sentences).some((key) => key.startsWith(`${locator}.`)))
    return [];
  const paragraph = locator.split(".")[0]!;
  const there = Object.keys(sentences).filter((key) => key.startsWith(`${paragraph}.`));
  const cure =
    there.length > 0
      ? `paragraph ${paragraph.slice(1)} has the sentences ${there.map((key) => key.split(".")[1]).join(", ")}`
      : `the source has the paragraphs P1 to P${Math.max(...Object.keys(sentences).map((key) => Number(key.slice(1).split(".")[0])))}`;
  return [
    { path: [...path], what: `the citation \`${citation}\` names a sentence that does not exist`, cure },
  ];
}
