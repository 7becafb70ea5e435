import "../../../seed.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { superfluousParts } from "../../../../src/case/consistency/model/superfluous-parts.ts";
import { HEAD, saidOf } from "../../small-case.ts";

/** Three listed states, and what one party prefers. */
const states = (prefers: string) =>
  `moves: {states: [{id: p, name: war}, {id: q, name: talks}, {id: r, name: peace}], today: p, transitions: [{actor: U, from: p, to: q}, {actor: V, from: q, to: r}], preferences: [{actor: U, statements: [{prefers: ${prefers}}]}]}\n`;

const THREE = `${HEAD.replace("}]\n", "}]\n").replace("actors: [", "actors: [{id: W, name: the press, kind: group}, ")}`;
const OPTIONS = "{id: a, actor: U, text: strikes}, {id: b, actor: V, text: pays}";
const C = ", {id: c, actor: V, text: leaves}";

function moves(rest: string, options = OPTIONS, today = "[]"): string {
  return `moves: {options: [${options}], today: ${today}${rest === "" ? "" : `, ${rest}`}}\n`;
}

function listed(rest: string, transitions = "{actor: U, from: p, to: q}", states = "", today = "p"): string {
  const all = `{id: p, name: war, text: they fight}, {id: q, name: peace, text: they talk}${states}`;
  return `moves: {states: [${all}], transitions: [${transitions}], today: ${today}${rest === "" ? "" : `, ${rest}`}}\n`;
}

const order = (rest: string, actor = "U") => `preferences: [{actor: ${actor}, ${rest}}]`;
const statements = (...list: string[]) =>
  order(`statements: [${list.map((each) => `{prefers: ${each}}`).join(", ")}]`);
const OF_ONE = `${OPTIONS.replace("actor: V", "actor: U")}${C}`;
const irreversible = (how: string) => OPTIONS.replace("strikes}", `strikes, reversible: ${how}}`);

describe.each<readonly [string, "error" | "warning", string, string, string]>([
  [
    "an order of one who cannot move",
    "warning",
    moves(order("statements: [{prefers: a}]", "W")),
    "`W` has no option in this model: what it would rather see changes nothing",
    moves(order("statements: [{prefers: a}]", "V")),
  ],
  [
    "an order of one who has no move between listed states",
    "warning",
    listed(order("ranking: [p, q]", "V")),
    "`V` has no move in this model",
    listed(order("ranking: [p, q]")),
  ],
  [
    "a view of one who cannot move",
    "warning",
    moves("views: [{actor: W, unaware: [a]}]"),
    "how it sees the conflict changes nothing",
    moves("views: [{actor: V, unaware: [a]}]"),
  ],
  [
    "a belief about one who cannot move",
    "warning",
    moves("views: [{actor: U, preferences: [{actor: W, statements: [{prefers: a}]}]}]"),
    "`W` has no option in this model",
    moves("views: [{actor: U, preferences: [{actor: V, statements: [{prefers: a}]}]}]"),
  ],
  [
    "a bar on one who cannot move",
    "warning",
    moves("barred: [{actor: W, to: a}]"),
    "there is nothing to bar",
    moves("barred: [{actor: U, to: a}]"),
  ],
  [
    "a coalition with one who cannot move",
    "warning",
    moves("coalitions: [{members: [U, W]}]"),
    "`W` has no option in this model: it adds nothing that the coalition could do",
    moves("coalitions: [{members: [U, V]}]"),
  ],
  [
    "a name for an excluded state",
    "warning",
    moves("excluded: [{never: a and b}], names: [{state: a + b, name: x}]"),
    "`a + b` has a name, but cannot occur: it is excluded by `a and b`",
    moves("excluded: [{never: a and b}], names: [{state: a, name: x}]"),
  ],
  [
    "a place for an excluded state",
    "warning",
    moves(`excluded: [{never: a and b}], ${order("ranking: [a, [b, a + b]]")}`),
    "`a + b` has a place in an order, but cannot occur",
    moves(`excluded: [{never: a and b}], ${order("ranking: [a, [b, none]]")}`),
  ],
  [
    "a value of an excluded state",
    "warning",
    moves(
      `excluded: [{never: a and b}], ${order("utilities: [{state: a, value: 1}, {state: b + a, value: 2}]")}`,
    ),
    "`b + a` has a value, but cannot occur",
    moves(
      `excluded: [{never: a and b}], ${order("utilities: [{state: a, value: 1}, {state: b, value: 2}]")}`,
    ),
  ],
  [
    "an option twice in a state",
    "error",
    moves("names: [{state: a + a, name: x}]"),
    "the state `a + a` lists `a` twice: write `a`",
    moves("names: [{state: a + b, name: x}]"),
  ],
  [
    "an option twice in today's state",
    "error",
    moves("", OPTIONS, "a + b + a"),
    "lists `a` twice: write `a + b`",
    moves("", OPTIONS, "a + b"),
  ],
  [
    "a model with one state",
    "warning",
    moves("excluded: [{never: a or b}]"),
    "one state is left of this model",
    moves("excluded: [{never: a and b}]"),
  ],
  [
    "a model of which all is merged",
    "warning",
    moves("merged: [{when: a}, {when: not a}, {when: b}]"),
    "one state is left of this model",
    moves("merged: [{when: a}]"),
  ],
  [
    "a model in which nobody can move",
    "warning",
    moves("excluded: [{never: a iff not b}]"),
    "nobody can move in this model",
    moves("excluded: [{never: a and not b}]"),
  ],
  [
    "a model in which everybody is barred",
    "warning",
    moves("barred: [{actor: U}, {actor: V}]"),
    "nobody can move in this model",
    moves("barred: [{actor: U, from: a}, {actor: V, from: b}]"),
  ],
  [
    "a party that can do nothing",
    "warning",
    moves("barred: [{actor: U}]"),
    "`U` can do nothing with its options",
    moves("barred: [{actor: U, from: b}]"),
  ],
  [
    "a state of today that nobody can leave",
    "warning",
    moves("barred: [{actor: U, to: a}, {actor: V, to: b}]"),
    "nobody can leave today's state",
    moves("barred: [{actor: U, to: a}, {actor: V, to: b and a}]"),
  ],
  [
    "an option that exclusions leave no choice of",
    "warning",
    moves("excluded: [{never: a}]"),
    "the option `a` is taken in none of the states that can occur",
    moves("excluded: [{never: a and b}]"),
  ],
  [
    "an option that has to be taken",
    "warning",
    moves("excluded: [{never: not a}]", OPTIONS, "[a]"),
    "the option `a` is taken in every one of the states",
    moves("excluded: [{never: not a and not b}]", OPTIONS, "[a]"),
  ],
  [
    "an option that is settled today",
    "warning",
    moves("", irreversible("cannot be undone"), "[a]"),
    "`a` is taken today and cannot be undone",
    moves("", irreversible("cannot be undone"), "[]"),
  ],
  [
    "an option that was given up before today",
    "warning",
    moves("", irreversible("cannot be taken up again"), "[]"),
    "`a` is left today and cannot be taken up again",
    moves("", irreversible("cannot be taken up again"), "[a]"),
  ],
  [
    "an exclusion within another",
    "warning",
    moves("excluded: [{never: a and b and c}, {never: a and b}]", OPTIONS + C),
    "`a and b and c` excludes nothing",
    moves("excluded: [{never: a and b and c}, {never: a and b and not c}]", OPTIONS + C),
  ],
  [
    "mergings that overlap",
    "warning",
    moves("merged: [{when: a}, {when: b}]", OPTIONS + C),
    "`b` and `a` hold in one state together, so that all their states are one",
    moves("merged: [{when: a}, {when: b and not a}]", OPTIONS + C),
  ],
  [
    "mergings that overlap, each with a state of its own",
    "error",
    moves("merged: [{when: a, as: a}, {when: b, as: b}]", OPTIONS + C),
    "for which both `b` and `a` are to stand",
    moves("merged: [{when: a, as: a}, {when: b and not a, as: b}]", OPTIONS + C),
  ],
  [
    "a merging of one state",
    "warning",
    moves("merged: [{when: a and b}]"),
    "merges nothing: it holds in one of the states that can occur",
    moves("merged: [{when: a}]"),
  ],
  [
    "a merging of none",
    "warning",
    moves("excluded: [{never: a and b}], merged: [{when: a and b}]", OPTIONS + C),
    "merges nothing: it holds in none",
    moves("excluded: [{never: a and b}], merged: [{when: a}]", OPTIONS + C),
  ],
  [
    "a bar of a move of somebody else",
    "warning",
    moves("barred: [{actor: U, from: not b, to: b}]"),
    "this bars nothing: `U` has no such move by its own options",
    moves("barred: [{actor: V, from: not b, to: b}]"),
  ],
  [
    "a bar of what cannot be undone anyway",
    "warning",
    moves("barred: [{actor: U, from: a, to: not a}]", irreversible("cannot be undone")),
    "this bars nothing",
    moves("barred: [{actor: U, from: not a, to: a and b}]", irreversible("cannot be undone")),
  ],
  [
    "a bar that leads where nobody can come",
    "warning",
    moves("excluded: [{never: a and b}], barred: [{actor: U, to: a and b}]"),
    "this bars nothing",
    moves("excluded: [{never: a and b}], barred: [{actor: U, to: a and not b, from: not b and not a}]"),
  ],
  [
    "a preference that exclusions make true",
    "warning",
    moves(`excluded: [{never: a and b}], ${statements("not (a and b)")}`),
    "`not (a and b)` holds in every state that can occur: it tells no two apart",
    moves(`excluded: [{never: a and b}], ${statements("not (a or b)")}`),
  ],
  [
    "a weight of what cannot occur",
    "warning",
    moves(`excluded: [{never: a and b}], ${order("weights: [{when: a and b, weight: 2}]")}`),
    "`a and b` holds in no state that can occur",
    moves(`excluded: [{never: a and b}], ${order("weights: [{when: a or b, weight: 2}]")}`),
  ],
  [
    "a preference that those above it settle",
    "warning",
    moves(statements("a", "b", "a and b")),
    "`U` has `a and b` below statements that settle it: it never decides",
    moves(statements("a", "a and b", "not b")),
  ],
  [
    "a preference whose opposite is above it, by what is excluded",
    "warning",
    moves(
      `excluded: [{never: a and b}, {never: not a and not b}], ${statements("a", "not b", "c")}`,
      OF_ONE,
      "[a]",
    ),
    "`U` has `not b` below statements that settle it",
    moves(`excluded: [{never: a and b}], ${statements("a", "not b", "c")}`, OF_ONE, "[a]"),
  ],
  [
    "an option twice in a statement",
    "warning",
    moves(statements("a and a")),
    "part of `a and a` says nothing: it is so with and without `a`",
    moves(statements("a and b")),
  ],
  [
    "a statement within another",
    "warning",
    moves(statements("a or (a and b)")),
    "it is so with and without `a and b`",
    moves(statements("a or (not a and b)")),
  ],
  [
    "a part that always holds",
    "warning",
    moves(statements("b and (a or not a)")),
    "`a or not a` always holds",
    moves(statements("b and (a or not b)"))
      .replace("a or not b", "a iff not b")
      .replace("b and (", "c and (")
      .replace(OPTIONS, OPTIONS + C),
  ],
  [
    "an option on which nothing depends",
    "warning",
    moves(statements("(a and b) or (a and not b)")),
    "it is so whether `b` is taken or left",
    moves(statements("(a and b) or (not a and not b)")),
  ],
  [
    "two states at once as part of a statement",
    "warning",
    states("(p and q) or p"),
    "part of `(p and q) or p` says nothing: `p and q` never holds",
    states("p or q"),
  ],
  [
    "a state with what follows from it",
    "warning",
    states("p and not q"),
    "part of `p and not q` says nothing: it is so with and without `not q`",
    states("not p and not q"),
  ],
  [
    "a state that no move touches",
    "warning",
    listed("", undefined, ", {id: r, name: limbo}"),
    "no move leads into the state `r`, and none out of it",
    listed("", "{actor: U, from: p, to: [q, r]}", ", {id: r, name: limbo}"),
  ],
  [
    "a listed state of today that nobody can leave",
    "warning",
    listed("", undefined, "", "q"),
    "nobody can leave today's state, `q`",
    listed("", "{actor: U, from: p, to: q, reversible: true}", "", "q"),
  ],
  [
    "two listed states of one text",
    "warning",
    listed("").replace("they talk", "They fight."),
    "the states `p` and `q` say the same",
    listed(""),
  ],
  [
    "a belief that is as the case has it",
    "warning",
    moves(
      `preferences: [{actor: V, statements: [{prefers: a}], note: n}], views: [{actor: U, preferences: [{actor: V, statements: [{prefers: a}]}]}]`,
    ),
    "what `U` believes of `V` is what the case says of it",
    moves(
      `preferences: [{actor: V, statements: [{prefers: a}]}], views: [{actor: U, preferences: [{actor: V, statements: [{prefers: not a}]}]}]`,
    ),
  ],
  [
    "an option of today that a party does not know of",
    "warning",
    moves("views: [{actor: U, unaware: [b]}]").replace("today: []", "today: [b]"),
    "`U` does not know of `b`, which is taken today",
    moves("views: [{actor: U, unaware: [b]}]"),
  ],
  [
    "a belief about an option that is not known",
    "warning",
    moves("views: [{actor: U, unaware: [b], preferences: [{actor: V, statements: [{prefers: a if b}]}]}]"),
    "`U` does not know of `b`, and so believes nobody to have wishes about it",
    moves("views: [{actor: U, unaware: [b], preferences: [{actor: V, statements: [{prefers: a}]}]}]"),
  ],
  [
    "what is not seen and cannot occur",
    "warning",
    moves("excluded: [{never: a and b}], views: [{actor: U, unseen: [{never: a and b}]}]"),
    "`a and b` hides nothing from `U`",
    moves("excluded: [{never: a and b}], views: [{actor: U, unseen: [{never: b}]}]"),
  ],
  [
    "a state of today that a party does not see",
    "warning",
    moves("views: [{actor: U, unseen: [{never: not b}]}]"),
    "`U` is said to take today's state to be impossible",
    moves("views: [{actor: U, unseen: [{never: not b}]}]", OPTIONS, "[b]"),
  ],
  [
    "a group of one statement",
    "warning",
    moves(order("statements: [{unordered: [{prefers: a}]}]")),
    "one statement by itself is of no unknown priority",
    moves(order("statements: [{unordered: [{prefers: a}, {prefers: b}]}]")),
  ],
])("%s", (_, severity, wrong, says, right) => {
  it("is told once, with its place", () => {
    const found = saidOf(wrong, THREE);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(says);
    expect(found[0]).toMatch(new RegExp(`^case\\.yaml:9:\\d+: ${severity}: `));
  });

  it("is told from what looks like it", () => {
    expect(saidOf(right, THREE)).toEqual([]);
  });
});

/** Moves of a small model, one by one, straight from their definition. */
function movesByHand(count: number, owner: readonly number[], excluded: ReadonlySet<number>) {
  const found: [party: number, from: number, to: number][] = [];
  for (let from = 0; from < 2 ** count; from++) {
    for (let to = 0; to < 2 ** count; to++) {
      const changed = owner.filter((_, option) => ((from ^ to) >> option) & 1);
      if (from === to || excluded.has(from) || excluded.has(to)) continue;
      if (changed.every((party) => party === changed[0])) found.push([changed[0]!, from, to]);
    }
  }
  return found;
}

it("bars are looked at as their definition has it, whatever is excluded", () => {
  const count = 4;
  const names = ["a", "b", "c", "d"];
  const stateText = (code: number) =>
    names.map((name, at) => ((code >> at) & 1 ? name : `not ${name}`)).join(" and ");
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: count, maxLength: count }),
      fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 12 }),
      fc.integer({ min: 0, max: 1 }),
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 15 }),
      (owner, excluded, party, from, to) => {
        const options = names.map(
          (id, at) => `{id: ${id}, actor: ${owner[at] ? "V" : "U"}, text: does ${id}}`,
        );
        const rules = excluded.map((code) => `{never: ${stateText(code)}}`).join(", ");
        const bar = `{actor: ${party ? "V" : "U"}, from: ${stateText(from)}, to: ${stateText(to)}}`;
        const said = saidOf(moves(`excluded: [${rules}], barred: [${bar}]`, options.join(", "))).join("\n");
        // Where nothing can happen at all, that is what is said.
        if (/error:|has no option|nobody can move|one state is left/.test(said)) return;
        const isMove = movesByHand(count, owner, new Set(excluded)).some(
          ([who, begin, end]) => who === party && begin === from && end === to,
        );
        expect(said.includes("this bars nothing")).toBe(!isMove);
      },
    ),
    { numRuns: 400 },
  );
});

it("models of many options and statements are left alone after a bounded time", () => {
  const options = Array.from(
    { length: 24 },
    (_, at) => `{id: o${at}, actor: ${at % 2 ? "U" : "V"}, text: t${at}}`,
  );
  const many = Array.from(
    { length: 3000 },
    (_, at) => `{never: o${at % 24} and o${(at * 7 + 1) % 24} and o${(at * 5 + 2) % 24}}`,
  );
  expect(saidOf(moves(`excluded: [${many.join(", ")}]`, options.join(", "))).join()).not.toContain(
    "excludes nothing",
  );
  const sixteen = options.slice(0, 16);
  const bars = Array.from({ length: 3000 }, (_, at) => `{actor: U, from: o${at % 16}, to: not o${at % 16}}`);
  expect(() => saidOf(moves(`barred: [${bars.join(", ")}]`, sixteen.join(", ")))).not.toThrow();
});

it("thousands of statements that name each option once leave room to look at the one that does not", () => {
  const excluded = Array.from({ length: 4096 }, (_, at) => ({
    never: Array.from(
      { length: 10 },
      (_, bit) => `${(at >> bit) & 1 ? "" : "not "}o${bit + (at >> 10)}`,
    ).join(" and "),
  }));
  excluded.push({ never: "o0 and o0" });
  expect(superfluousParts({ moves: { excluded } } as never).map(({ path }) => path)).toEqual([
    ["moves", "excluded", 4096, "never"],
  ]);
});
