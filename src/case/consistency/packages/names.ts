import { clausesOf, namedIn, type SettledClause } from "../../clauses.ts";
import { type Contradiction, warning } from "../../contradiction.ts";
import { type Lenient, type LenientCase, listed } from "../../lenient.ts";
import type { SearchBudget } from "../../nearest.ts";
import type { Choices, Order, Package } from "../../packages.ts";
import type { Path } from "../../walk.ts";
import { searchBudget, unknownName } from "../unknown-name.ts";

/** Clauses and options that packages name and do not have, and orders that name one twice. */
export function names(c: LenientCase): Contradiction[] {
  const { packages } = c;
  if (!packages?.clauses) return [];
  const known = clausesOf(c);
  // Of a clause that cannot be read nobody knows the id.
  if (known.length < packages.clauses.length) return [];
  const look = new Look(known);
  const top: Path = ["packages"];
  for (const { at, of: party } of listed(packages.parties)) {
    const path = [...top, "parties", at];
    for (const { at: place, of: value } of listed(party.values)) {
      const here = [...path, "values", place];
      if (value.on === undefined) continue;
      const clause = look.clause(value.on, [...here, "on"]);
      if (!clause) continue;
      const options = new Set(clause.options.map(({ id }) => id));
      look.order(value.order, [...here, "order"], options, `the clause \`${clause.id}\` has no option`);
      for (const key of ["worth", "points"] as const)
        for (const option of Object.keys(value[key] ?? {}))
          look.option(clause, option, [...here, key, option]);
    }
    look.order(party.importance?.order, [...path, "importance", "order"], look.ids, "there is no clause");
    const as = party.walkAway?.as;
    if (typeof as === "object") look.package(as, [...path, "walkAway", "as"]);
    for (const { at: place, of } of listed(party.linked))
      look.choices(of.when, [...path, "linked", place, "when"]);
  }
  for (const { at, of } of listed(packages.conditions))
    for (const key of ["if", "then", "never", "of"] as const)
      look.choices(of[key], [...top, "conditions", at, key]);
  for (const { at, of } of listed(packages.sequences))
    for (const { at: place, of: step } of listed(of.steps))
      look.choices(step.takes, [...top, "sequences", at, "steps", place, "takes"]);
  for (const { at, of } of listed(packages.offers))
    look.package(of.package, [...top, "offers", at, "package"]);
  for (const { at, of } of listed(packages.asMoves)) {
    if (typeof of.means === "object") look.choices(of.means, [...top, "asMoves", at, "means"]);
    look.choices(of.left, [...top, "asMoves", at, "left"]);
  }
  return look.found;
}

/** Looks names up, and keeps what was not found. */
class Look {
  readonly found: Contradiction[] = [];
  readonly ids: ReadonlySet<string>;
  readonly #clauses: ReadonlyMap<string, SettledClause>;
  readonly #options: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #budget: SearchBudget = searchBudget();

  constructor(clauses: readonly SettledClause[]) {
    this.#clauses = new Map(clauses.map((clause) => [clause.id, clause]));
    this.#options = new Map(clauses.map(({ id, options }) => [id, new Set(options.map((one) => one.id))]));
    this.ids = new Set(this.#clauses.keys());
  }

  clause(id: string, path: Path): SettledClause | undefined {
    const clause = this.#clauses.get(id);
    if (!clause) this.found.push(unknownName(path, "there is no clause", id, this.ids, this.#budget));
    return clause;
  }

  option({ id }: SettledClause, option: string, path: Path): void {
    const known = this.#options.get(id)!;
    if (!known.has(option))
      this.found.push(unknownName(path, `the clause \`${id}\` has no option`, option, known, this.#budget));
  }

  package(given: Lenient<Package> | undefined, path: Path): void {
    this.choices(given, path);
  }

  choices(given: Lenient<Choices> | undefined, path: Path): void {
    for (const [id, choice] of Object.entries(given ?? {})) {
      const clause = this.clause(id, [...path, id]);
      if (!clause) continue;
      const at = (place: number): Path => (typeof choice === "string" ? [...path, id] : [...path, id, place]);
      const named = namedIn(choice);
      for (const [place, option] of named.entries()) {
        this.option(clause, option, at(place));
        if (named.indexOf(option) < place)
          this.found.push(warning(at(place), `the list names \`${option}\` twice`, "remove one of the two"));
      }
    }
  }

  order(given: Lenient<Order> | undefined, path: Path, known: ReadonlySet<string>, what: string): void {
    const seen = new Set<string>();
    for (const { at, of: level } of listed(given)) {
      for (const [place, id] of namedIn(level).entries()) {
        const here = typeof level === "string" ? [...path, at] : [...path, at, place];
        if (!known.has(id)) this.found.push(unknownName(here, what, id, known, this.#budget));
        else if (seen.has(id))
          this.found.push({
            path: here,
            what: `the order names \`${id}\` twice`,
            cure: "remove one of the two",
          });
        seen.add(id);
      }
    }
  }
}
