import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { codeOf, skeletonOf } from "../look-alikes.ts";
import { shown } from "../value-cures.ts";
import type { Path } from "../walk.ts";
import { plainText } from "./plain-text.ts";

/**
 * Entries of one list that say the same under two ids. A double splits what is said of one thing between two, or counts
 * it twice; but people do share names, so it is a warning.
 */
export function sameNames(c: LenientCase): Contradiction[] {
  const { moves, packages } = c;
  const issues = new Map(listed(c.issues).map(({ of }) => [of.id, of.name]));
  return [
    ...same(c.questions, ["questions"], "questions", "ask it once", ({ text, kind, about, order }) => [
      text,
      kind,
      about,
      order,
    ]),
    ...same(
      c.sources,
      ["sources"],
      "sources",
      "join them: one text counts once",
      ({ title, publisher, issued, locator }) => [title, publisher, issued, locator],
    ),
    ...same(c.actors, ["actors"], "actors", "join them, or tell them apart by name", ({ name }) => [name]),
    ...same(c.actors, ["actors"], "actors", "give them short names that differ", ({ short }) => [short]),
    ...shortOfAnother(c),
    ...same(
      c.events,
      ["events"],
      "events",
      "join them, with `otherDates` for other datings",
      ({ what, when, by, to, mode }) => [what, when, by, to, mode],
    ),
    ...same(c.sanctions, ["sanctions"], "sanctions", "join them", ({ what, when, kind, sender, target }) => [
      what,
      when,
      kind,
      sender,
      target,
    ]),
    ...same(c.rounds, ["rounds"], "rounds", "join them, or tell them apart by name", ({ name, start }) => [
      name,
      start,
    ]),
    ...same(c.claims, ["claims"], "claims", "join them, and cite all sentences", ({ text, by }) => [
      text,
      by,
    ]),
    ...same(c.issues, ["issues"], "issues", "join them, or tell them apart by name", ({ name }) => [name]),
    ...listed(c.issues).flatMap(({ at, of }) =>
      same(of.scale, ["issues", at, "scale"], "points of the scale", "say how they differ", ({ text }) => [
        text,
      ]),
    ),
    ...same(
      c.demands,
      ["demands"],
      "demands",
      "join them: a demand counts once",
      ({ actor, issue, kind, text, when }) => [text, actor, issue, kind, when],
    ),
    ...same(c.explanations, ["explanations"], "effects to be explained", "join them", ({ question }) => [
      question,
    ]),
    ...listed(c.explanations).flatMap(({ at, of }) => [
      ...same(
        of.hypotheses,
        ["explanations", at, "hypotheses"],
        "hypotheses",
        "join them, or say in the names how they differ: two of one name split its share of belief",
        ({ name }) => [name],
      ),
      ...same(
        of.evidence,
        ["explanations", at, "evidence"],
        "pieces of evidence",
        "join them: each counts once",
        ({ text }) => [text],
      ),
      ...same(of.clusters, ["explanations", at, "clusters"], "clusters", "join them", ({ text }) => [text]),
    ]),
    ...same(
      moves?.options,
      ["moves", "options"],
      "options",
      "join them, or say how they differ",
      ({ text, actor }) => [text, actor],
    ),
    ...same(
      moves?.states,
      ["moves", "states"],
      "states",
      "join them, or tell them apart by name",
      ({ name }) => [name],
    ),
    ...same(moves?.states, ["moves", "states"], "states", "join them, or say how they differ", ({ text }) => [
      text,
    ]),
    ...same(
      moves?.names?.map((each) => each && { ...each, id: each.state }),
      ["moves", "names"],
      "states",
      "tell them apart by name",
      ({ name }) => [name],
    ),
    ...same(
      // A clause that takes its id or its name from its issue need not repeat it.
      packages?.clauses?.map((each) => each && { ...each, id: each.id ?? each.issue }),
      ["packages", "clauses"],
      "clauses",
      "join them, or tell them apart by name",
      ({ name, issue }) => [name ?? issues.get(issue)],
    ),
    ...listed(packages?.clauses).flatMap(({ at, of }) =>
      same(
        of.options,
        ["packages", "clauses", at, "options"],
        "options of the clause",
        "say how they differ",
        ({ text }) => [text],
      ),
    ),
    ...same(packages?.offers, ["packages", "offers"], "offers", "tell them apart by name", ({ name }) => [
      name,
    ]),
    ...same(
      c.register,
      ["register"],
      "dated questions",
      "ask it once, or say how they differ",
      ({ text }) => [text],
    ),
    ...same(c.forecasts, ["forecasts"], "forecasts", "join them", ({ text, by, horizon }) => [
      text,
      by,
      horizon,
    ]),
  ];
}

/** Actors whose short form is the name of another: the brief would call two by one word. */
function shortOfAnother(c: LenientCase): Contradiction[] {
  const named = new Map(
    listed(c.actors).flatMap(({ of: { id, name } }) =>
      name === undefined ? [] : [[plainText(name), id] as const],
    ),
  );
  return listed(c.actors).flatMap(({ at, of: { id, short } }): Contradiction[] => {
    const other = short === undefined ? undefined : named.get(plainText(short));
    if (id === undefined || other === undefined || other === id || plainText(short!) === "") return [];
    return [
      {
        path: ["actors", at, "short"],
        what: `the short form of \`${id}\` is the name of \`${other}\`: ${shown(short!)}`,
        cure: "give it a short form of its own",
        severity: "warning",
      },
    ];
  });
}

/** Members of a list that agree in what tells them apart, whatever their punctuation and capitals. */
function same<Entry extends { readonly id?: string | undefined }>(
  list: readonly (Entry | undefined)[] | undefined,
  path: Path,
  plural: string,
  cure: string,
  tellApart: (entry: Entry) => readonly unknown[],
): Contradiction[] {
  const groups = new Map<
    string,
    { readonly text: string; readonly rest: string; readonly members: { at: number; id: string }[] }
  >();
  for (const { at, of } of listed(list)) {
    const [text, ...others] = tellApart(of);
    if (of.id === undefined || typeof text !== "string") continue;
    const plain = plainText(text);
    if (plain === "") continue;
    const rest = others.length === 0 ? "" : JSON.stringify(others);
    // A plain text has no line end.
    const key = `${plain}\n${rest}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { text, rest, members: [{ at, id: of.id }] });
    // An id given twice has a fault of its own.
    else if (group.members[0]!.id !== of.id) group.members.push({ at, id: of.id });
  }
  const alike = new Map<string, { readonly text: string; readonly id: string }>();
  return [...groups.values()].flatMap(({ text, rest, members }): Contradiction[] => {
    const [first, second] = members;
    if (!first) return [];
    if (second) {
      const more = members.length > 2 ? `, and ${members.length - 2} more` : "";
      const what = `the ${plural} \`${first.id}\` and \`${second.id}\`${more} say the same: ${shown(text)}`;
      return [{ path: [...path, second.at], what, cure, severity: "warning" }];
    }
    const skeleton = `${plainText(skeletonOf(text))}\n${rest}`;
    const other = alike.get(skeleton);
    if (!other) alike.set(skeleton, { text, id: first.id });
    if (!other) return [];
    const what = `the ${plural} \`${other.id}\` and \`${first.id}\` look the same: ${shown(text)}${differing(other.text, text)}`;
    return [{ path: [...path, first.at], what, cure, severity: "warning" }];
  });
}

/** The first character in which two texts that look the same differ, by its codes. */
function differing(one: string, other: string): string {
  const [before, after] = [[...one], [...other]];
  const at = after.findIndex((letter, place) => letter !== before[place]);
  const [first, second] = [before[at], after[at]];
  if (first === undefined || second === undefined) return "";
  return `, but ${first} (${codeOf(first)}) in the one is ${second} (${codeOf(second)}) in the other`;
}
