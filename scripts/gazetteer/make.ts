// Makes the tables of names that intake goes by, src/intake/tables: `node scripts/gazetteer/make.ts LIST`, where LIST is a
// gazetteer in JSON as src/intake/tables/README.md describes it, put right and added to by the files beside this one.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COUNTRY_CORRECTIONS, MORE_COUNTRIES, NO_CAPITALS, NO_STATES } from "./corrections.ts";
import { MORE_ORGANISATIONS, MORE_PLACES } from "./organisations.ts";

interface ListedCountry {
  readonly iso3: string;
  readonly name: string;
  readonly long?: string;
  readonly abbr?: string;
  readonly alias?: readonly string[];
  readonly adj?: readonly string[];
  readonly people?: readonly string[];
  readonly cap?: string;
  readonly cap2?: readonly string[];
}
interface List {
  readonly countries: readonly ListedCountry[];
  readonly historic: readonly {
    id: string;
    name: string;
    alias?: string[];
    adj?: string[];
    people?: string[];
  }[];
  readonly orgs: readonly { id: string; kind: string; code: string; names: string[] }[];
  readonly locations: readonly string[];
}

const [file] = process.argv.slice(2);
if (!file) throw new Error("name the list: node scripts/gazetteer/make.ts LIST.json");
const list = JSON.parse(readFileSync(file, "utf8")) as List;
const row = (...fields: readonly (string | readonly string[])[]) =>
  fields.map((field) => (typeof field === "string" ? field : [...new Set(field)].join(";"))).join("|");

/** A row of a state in short: `~` for its name, `+` where its people are called by its adjectives with -s. */
function shortened(line: string): string {
  const [id, name, others, adjectives, people, capitals] = line.split("|") as [string, string, ...string[]];
  const plural = (adjectives ?? "").split(";").map((each) => `${each}s`);
  const rest = [others, adjectives, people !== "" && people === plural.join(";") ? "+" : people, capitals];
  return [id, name, ...rest.map((each = "") => each.replaceAll(name, "~"))].join("|");
}

/** A row of an organisation in short: `~` for a name that is its id. */
function shortenedNames(line: string): string {
  const [id, kind, cameo, names] = line.split("|") as [string, string, string, string];
  return [
    id,
    kind,
    cameo,
    names
      .split(";")
      .map((each) => (each === id ? "~" : each))
      .join(";"),
  ].join("|");
}

/** ISO 3166 leaves XKX and XKK alike to its users; the European Union and most of them write XKX. */
const code = (iso3: string) => (iso3 === "XKK" ? "XKX" : iso3);

const known = new Set(MORE_COUNTRIES.map((line) => line.slice(0, 3)));
const countries = list.countries
  .filter(({ iso3 }) => !NO_STATES.has(iso3) && !known.has(iso3))
  .map(({ iso3, name, long, abbr, alias = [], adj = [], people = [], cap, cap2 = [] }) => {
    const put = COUNTRY_CORRECTIONS[iso3] ?? {};
    const said = (put.name ?? name).replace(/^The /, "");
    const names = [
      ...alias,
      ...(abbr ? [abbr] : []),
      ...(long && long !== "none" && long !== said ? [long] : []),
      ...(put.names ?? []),
    ];
    const adjectives = put.adjectives ?? adj;
    const capitals = (put.capitals ?? [...(cap ? [cap] : []), ...cap2]).filter(
      (each) => !NO_CAPITALS.has(each) && each !== said,
    );
    return row(
      code(iso3),
      said,
      names.filter((each) => each !== said),
      adjectives,
      put.people ?? people,
      capitals,
    );
  });
const historic = list.historic.map(({ id, name, alias = [], adj = [], people = [] }) =>
  row(id, name, alias, adj, people, ""),
);
const more = MORE_COUNTRIES.map((line) => line.replace("| ", "|"));

const organisations = [
  ...list.orgs
    .filter(({ id }) => id !== "TROIKA" && !MORE_ORGANISATIONS.some((more) => more.startsWith(`${id}|`)))
    .map(({ id, kind, code: cameo, names }) => row(id, kind, cameo, names)),
  ...MORE_ORGANISATIONS,
];
const places = [...new Set([...list.locations, ...MORE_PLACES])];

write(
  "countries",
  "COUNTRY_ROWS",
  "States: code (ISO 3166-1 alpha-3) | name | other names | adjectives | people | capitals; `~` is the name, `+` the adjectives with -s.",
  [...countries, ...historic, ...more].sort().map(shortened),
);
write(
  "organisations",
  "ORGANISATION_ROWS",
  "Organisations, rebel groups and media: id | kind | CAMEO code | names; `~` is the id.",
  organisations.sort().map(shortenedNames),
);
write(
  "places",
  "PLACE_ROWS",
  "Places that act for nobody, so that no state is read out of their names.",
  places.sort(),
);

function write(name: string, constant: string, what: string, rows: readonly string[]): void {
  const lines = rows.map((line) => `  ${JSON.stringify(line)},\n`).join("");
  const text = `/** ${what} Made by scripts/gazetteer/make.ts; its sources stand in README.md. */\nexport const ${constant}: readonly string[] = [\n${lines}];\n`;
  writeFileSync(join(import.meta.dirname, "../../src/intake/tables", `${name}.ts`), text);
}
