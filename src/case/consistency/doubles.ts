import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore, type DateBounds } from "../date.ts";
import { endBounds } from "../end-date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";

/** Ties that go both ways, whichever end is named first. */
const MUTUAL: ReadonlySet<string | undefined> = new Set(["alliance", "rivalry", "trade"]);

/**
 * Ties, memberships, parts and moves that are given twice. What was taken up again after it had ended is no double. A
 * membership has nothing to tell it from its double; of the others the second may have been meant otherwise, and is warned of.
 */
export function doubles(c: LenientCase): Contradiction[] {
  return [...ofTies(c), ...ofActors(c), ...ofMoves(c)];
}

function ofTies(c: LenientCase): Contradiction[] {
  const spells = listed(c.ties).flatMap(({ at, of: { kind, from, to, since, until } }) => {
    if (kind === undefined || from === undefined || to === undefined || from === to) return [];
    const ends = MUTUAL.has(kind) && from > to ? [to, from] : [from, to];
    return [
      {
        key: JSON.stringify([kind, ...ends]),
        from: since,
        to: endBounds(until),
        path: ["ties", at],
        name: `the tie (${kind}) of \`${from}\` and \`${to}\``,
      },
    ];
  });
  return [
    ...twice(spells).map(
      ({ path, name }): Contradiction => ({
        path,
        what: `${name} is given twice`,
        cure: "join the two, and cite all sentences",
        severity: "warning",
      }),
    ),
    ...patronsOfEachOther(c),
  ];
}

/** Of two actors at one time, only one can be the client of the other. */
function patronsOfEachOther(c: LenientCase): Contradiction[] {
  const spells = listed(c.ties).flatMap(({ at, of: { kind, from, to, since, until } }) =>
    kind !== "patronage" || from === undefined || to === undefined || from === to
      ? []
      : [
          {
            key: JSON.stringify(from > to ? [to, from] : [from, to]),
            from: since,
            to: endBounds(until),
            path: ["ties", at, "kind"],
            name: `\`${from}\` and \`${to}\``,
            patron: from,
          },
        ],
  );
  const patrons = new Map<string, Set<string>>();
  for (const { key, patron } of spells) patrons.set(key, (patrons.get(key) ?? new Set()).add(patron));
  return twice(spells.filter(({ key }) => patrons.get(key)!.size > 1)).map(({ path, name }) => ({
    path,
    what: `${name} are each other's patrons at one time`,
    cure: "name the patron in `from` and the client in `to`; what both give each other is an alliance",
    severity: "warning",
  }));
}

function ofActors(c: LenientCase): Contradiction[] {
  return listed(c.actors).flatMap(({ at, of: { id, memberOf, roles } }) => {
    const actor = `\`${id ?? at + 1}\``;
    const memberships = listed(memberOf).flatMap(({ at: place, of: { of: larger, from, to } }) =>
      larger === undefined
        ? []
        : [
            {
              key: larger,
              from,
              to: endBounds(to),
              path: ["actors", at, "memberOf", place, "of"],
              name: `${actor} is twice a member of \`${larger}\``,
            },
          ],
    );
    const parts = listed(roles).flatMap(({ at: place, of: { as, from, to } }) =>
      as === undefined
        ? []
        : [
            {
              key: as.trim().toLowerCase(),
              from,
              to: endBounds(to),
              path: ["actors", at, "roles", place, "as"],
              name: `${actor} is twice the ${as}`,
            },
          ],
    );
    const cure = "remove one of the two, or mend the dates";
    return [
      ...twice(memberships).map(
        ({ path, name }): Contradiction => ({ path, what: `${name} at one time`, cure }),
      ),
      ...twice(parts).map(
        ({ path, name }): Contradiction => ({ path, what: `${name} at one time`, cure, severity: "warning" }),
      ),
    ];
  });
}

/** Moves between listed states that one party has twice. */
function ofMoves({ moves }: LenientCase): Contradiction[] {
  const seen = new Map<string, number>();
  const found: Contradiction[] = [];
  for (const {
    at,
    of: { actor, from, to, reversible },
  } of listed(moves?.transitions)) {
    if (actor === undefined || from === undefined) continue;
    for (const target of typeof to === "string" ? [to] : listed(to).map(({ of }) => of)) {
      const ways =
        reversible === true
          ? [
              [from, target],
              [target, from],
            ]
          : [[from, target]];
      for (const [here, there] of ways) {
        const key = JSON.stringify([actor, here, there]);
        const before = seen.get(key);
        if (before === undefined) seen.set(key, at);
        else if (before !== at)
          found.push({
            path: ["moves", "transitions", at],
            what: `the move of \`${actor}\` from \`${here}\` to \`${there}\` is given twice`,
            cure: "leave one of the two out, and `reversible` where the way back has an entry of its own",
            severity: "warning",
          });
      }
    }
  }
  return found;
}

/** Something that lasted, with what tells it from others. */
interface Spell {
  readonly key: string;
  readonly from: CaseDate | undefined;
  /** Nothing where it goes on. */
  readonly to: DateBounds | undefined;
  readonly path: Path;
  readonly name: string;
}

/** Those that certainly go on while another of the same key does; each is compared with the one that ends last before it. */
function twice(spells: readonly Spell[]): Spell[] {
  const inOrder = spells
    .map((spell, at) => ({ spell, at }))
    .sort((a, b) => begins(a.spell) - begins(b.spell) || a.at - b.at);
  const last = new Map<string, Spell>();
  return inOrder.flatMap(({ spell }) => {
    const before = last.get(spell.key);
    if (!before || ends(spell) > ends(before)) last.set(spell.key, spell);
    return before && overlap(before, spell) ? [spell] : [];
  });
}

/** The first and last day on which it may have gone on; no date is no limit. */
function begins({ from }: Spell): number {
  return from?.earliest ?? Number.NEGATIVE_INFINITY;
}

function ends({ to }: Spell): number {
  return to ? (to.earliest ?? Number.NEGATIVE_INFINITY) : Number.POSITIVE_INFINITY;
}

/** Whether both certainly went on at some time: neither may have been over before the other began. */
function overlap(a: Spell, b: Spell): boolean {
  const mayPrecede = ({ to }: Spell, { from }: Spell) =>
    to !== undefined && from !== undefined && !certainlyBefore(from, to);
  return !mayPrecede(a, b) && !mayPrecede(b, a);
}
