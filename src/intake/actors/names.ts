import { ORGANISATION_HEADS } from "../tables/common-words.ts";
import { COMPANY_WORDS } from "../tables/companies.ts";
import type { Actors } from "./actors-of.ts";
import { knownActor } from "./lexicon.ts";

/** States whose names take an article. */
const WITH_ARTICLE = new Set("USA GBR NLD PHL ARE DOM CAF MDV SYC SLB MHL BHS COG COM CZE SUN".split(" "));

/** What an actor is called in a sentence of ours, and whether one or several are. */
export class Names {
  readonly #names: ReadonlyMap<string, string>;

  constructor({ persons, organisations, groups, organs }: Actors, unnamed: ReadonlyMap<string, string>) {
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
