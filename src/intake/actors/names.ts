import { ORGANISATION_HEADS } from "../tables/common-words.ts";
import { COMPANY_WORDS } from "../tables/companies.ts";
import type { Actors } from "./actors-of.ts";
import { knownActor } from "./lexicon.ts";

/** States whose names take an article. */
const WITH_ARTICLE = new Set(
  "USA GBR NLD PHL ARE DOM CAF MDV SYC SLB MHL BHS COG COM CZE SUN FRO COK GMB".split(" "),
);

/** What an actor is called in a sentence of ours, and whether one or several are. */
export class Names {
  readonly #names: ReadonlyMap<string, string>;
  readonly #groups: ReadonlySet<string>;

  constructor({ persons, organisations, groups, organs }: Actors, unnamed: ReadonlyMap<string, string>) {
    this.#groups = new Set([...groups.map(({ id }) => id), ...unnamed.keys()]);
    this.#names = new Map([
      ...persons.map(({ id, name }) => [id, name] as const),
      ...organisations.map(({ id, name }) => [id, withArticle(name)] as const),
      ...organs.map(({ id, name }) => [id, / ?'s /.test(name) ? name : `the ${name}`] as const),
      ...groups.map(({ id, name }) => [id, name] as const),
      ...unnamed,
    ]);
  }

  of(id: string): string {
    const known = knownActor(id);
    if (!known) return this.#names.get(id) ?? id;
    if (known.kind === "state") return WITH_ARTICLE.has(id) ? `the ${known.name}` : known.name;
    return / /.test(known.name) && !/^The /.test(known.name) ? `the ${known.name}` : known.name;
  }

  /** Whether a sentence of ours takes its verb in the plural: for several, or for one group with a plural name. */
  areMany(ids: readonly string[]): boolean {
    if (ids.length !== 1) return ids.length > 1;
    const [id] = ids as [string];
    const name = this.of(id);
    if (/^an? /.test(name)) return false;
    return (
      (this.#groups.has(id) || knownActor(id)?.kind === "group") && /(?:[^s]s|men|people)(?: \(|$)/.test(name)
    );
  }

  /** `A`, `A and B`, `A, B and C`. */
  list(ids: readonly string[]): string {
    const names = ids.map((id) => this.of(id));
    return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  }
}

/** News says `the Dockers' Union`, but `Harrow Foods`. */
function withArticle(name: string): string {
  const plain = name.replace(/^The /, "");
  const last = plain.split(" ").at(-1)!.toLowerCase();
  return plain.includes(" ") && !COMPANY_WORDS.has(last) && ORGANISATION_HEADS.has(last)
    ? `the ${plain}`
    : plain;
}
