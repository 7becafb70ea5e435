import type { Case } from "#case/case.ts";
import { clausesOf, type SettledClause } from "#case/clauses.ts";
import { actorOf } from "#case/membership.ts";
import type { PartyTerms } from "#case/packages.ts";
import { type CsvCell, csvTable } from "../csv.ts";
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  decimalText,
  productOf,
  sumOf,
} from "../deal-model/decimal.ts";
import type { Exported, Obstacle } from "../format.ts";

/** Writes what options are worth to the parties of a case, each as one number, and what no deal is worth. */
export function writePointsTable(c: Case): Exported {
  const { packages } = c;
  if (!packages) return { obstacles: [{ what: "the case has no packages", cure: "add `packages` to it" }] };
  const writer = new Writer(c);
  const rows = packages.parties.flatMap((terms) => writer.rowsOf(terms));
  if (packages.parties.length === 0)
    writer.obstacles.push({
      what: "nobody wants anything in the packages of the case",
      cure: "add `parties` to them",
    });
  if (writer.obstacles.length > 0) return { obstacles: writer.obstacles };
  writer.tellLeftOut();
  return { text: csvTable([["party", "issue", "option", "value"], ...rows]), warnings: writer.warnings };
}

class Writer {
  readonly obstacles: Obstacle[] = [];
  readonly warnings: Obstacle[] = [];
  readonly #case: Case;
  readonly #clauses: readonly SettledClause[];
  readonly #clauseName: (clause: SettledClause) => string;

  constructor(c: Case) {
    this.#case = c;
    this.#clauses = clausesOf(c);
    this.#clauseName = tellingApart(this.#clauses, ({ name }) => name);
  }

  rowsOf(terms: PartyTerms): CsvCell[][] {
    const { parties } = this.#case.packages!;
    const nameOf = tellingApart(
      parties.map(({ actor }) => actorOf(this.#case, actor)),
      ({ name }) => name,
    );
    const name = nameOf(actorOf(this.#case, terms.actor));
    if (terms.linked.length > 0)
      this.#obstacle(
        `to ${name} options are worth more, or less, together`,
        "a table of points adds up what each is worth",
      );
    if (terms.base !== undefined && terms.base !== 0)
      this.#obstacle(
        `${name} has a base of ${terms.base}`,
        "add it to the points of one clause, and leave `base` out",
      );
    const worths = this.#clauses.map((clause) => this.#worthsOf(terms, clause, name));
    if (worths.includes(undefined)) return [];
    const known = worths as readonly (readonly Decimal[])[];
    const rows = this.#clauses.flatMap((clause, at) => {
      const optionName = tellingApart(clause.options, ({ text }) => text);
      return clause.options.map((option, nth): CsvCell[] => [
        name,
        this.#clauseName(clause),
        optionName(option),
        decimalText(known[at]![nth]!),
      ]);
    });
    const walkAway = this.#walkAwayOf(terms, known, name);
    return walkAway === undefined ? rows : [...rows, [name, null, null, decimalText(walkAway)]];
  }

  /** What the options of a clause are worth to a party, its weight counted in. */
  #worthsOf(
    { values }: PartyTerms,
    { id, options }: SettledClause,
    name: string,
  ): readonly Decimal[] | undefined {
    const valuation = values.find(({ on }) => on === id);
    const weight = exactly(valuation?.weight ?? 1);
    const points = options.map((option) => {
      const given = valuation?.points;
      return given && Object.hasOwn(given, option.id) ? exactly(given[option.id]) : undefined;
    });
    if (weight && !points.includes(undefined)) return points.map((each) => productOf(weight, each!));
    return this.#obstacle(
      `what ${name} gives for the options of \`${id}\` is not known as one number each`,
      "a table of points holds nothing else: orders, shares and ranges stay in the case",
    );
  }

  /** What no deal is worth; `undefined` where it is not stated. */
  #walkAwayOf(
    { walkAway }: PartyTerms,
    worths: readonly (readonly Decimal[])[],
    name: string,
  ): Decimal | undefined {
    if (!walkAway) return undefined;
    if (walkAway.as !== undefined) {
      const { as } = walkAway;
      // Where a package leaves a clause open, the reader of cases has seen to it that today's option is stated.
      const taken = this.#clauses.map(({ id, today, options }, at) => {
        const option = as !== "today" && Object.hasOwn(as, id) ? as[id] : today;
        return worths[at]![options.findIndex((each) => each.id === option)]!;
      });
      this.#warning(
        `what ${name} has without a deal is written as what that package is worth`,
        "a table of points holds a number",
      );
      return sumOf(taken);
    }
    if (walkAway.worth === "none") {
      this.#warning(
        `that ${name} accepts whatever there is, is written as the worth of its worst package`,
        "without such a row it would not be stated",
      );
      return sumOf(worths.map((row) => row.reduce((a, b) => (compareDecimals(b, a) < 0 ? b : a))));
    }
    if (walkAway.worth === "not stated") return undefined;
    return (
      exactly(walkAway.worth) ??
      this.#obstacle(
        `what ${name} has without a deal is not known as one number`,
        "leave it out, or decide for one",
      )
    );
  }

  /** What a table of points has no place for, and the case has. */
  tellLeftOut(): void {
    const { conditions, sequences, agreement, offers, parties } = this.#case.packages!;
    const cure = "a table of points says what options and no deal are worth, and nothing else";
    const told = (has: boolean, what: string) => {
      if (has) this.#warning(`${what} not written`, cure);
    };
    told(conditions.length > 0, "conditions are");
    told(sequences.length > 0, "sequences are");
    told(agreement !== undefined, "who has to agree is");
    told(
      parties.some(({ consent }) => consent !== "signs"),
      "who does not sign is",
    );
    told(offers.length > 0, "offers are");
  }

  #obstacle(what: string, cure: string): undefined {
    this.obstacles.push({ what, cure });
  }

  #warning(what: string, cure: string): void {
    this.warnings.push({ what, cure });
  }
}

/** A number as it is written; `undefined` for a range, or what is not stated. */
function exactly(given: unknown): Decimal | undefined {
  return typeof given === "number" ? decimalOf(String(given)) : undefined;
}

/** Names by which entries are told apart: their own, and where two have the same, with their ids. */
function tellingApart<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): (entry: Entry) => string {
  const names = entries.map((entry) => plain(nameOf(entry)));
  const shared = new Set(names.filter((name, at) => names.indexOf(name) < at));
  return (entry) => {
    const name = plain(nameOf(entry));
    return shared.has(name) ? `${name} (${entry.id})` : name;
  };
}

function plain(name: string): string {
  return name.replace(/\s+/g, " ").trim();
}
