import { readCaseText } from "#case/read.ts";
import { caseYaml } from "#exchange/case-yaml.ts";
import type { Format, GivenFile } from "#exchange/format.ts";
import { FORMATS } from "#exchange/formats.ts";
import { damagedText } from "./damaged-text.ts";

/** What became of imports of which one file was damaged. The lists tell of each how, and what was thrown or said. */
export interface DealsCount {
  readonly files: number;
  readonly imported: number;
  readonly refused: number;
  readonly crashes: readonly string[];
  /** Faults without line and column, or of no words; cases made that are no sound cases. */
  readonly placeless: readonly string[];
  /** Imports that took more than two seconds. */
  readonly slow: readonly string[];
}

const DOMAIN_XML = `<?xml version="1.0" encoding="UTF-8"?>
<negotiation_template>
<utility_space number_of_issues="3">
<objective index="0" name="Borders" type="objective" etype="objective">
<issue index="1" name="Line" type="discrete" vtype="discrete">
<item index="1" value="river"/>
<item index="2" value="ridge"/>
<item index="3" value="road"/>
</issue>
<issue index="2" name="Posts" type="integer" lowerbound="0" upperbound="4"/>
<objective index="9" name="Later">
<issue index="3" name="Toll" type="real"><range lowerbound="1.5" upperbound="2.5"/></issue>
</objective>
</objective>
</utility_space>
</negotiation_template>
`;

const profileXml = (evaluations: readonly number[], slope: number, reservation: number) => `<utility_space>
<objective index="0" name="Borders" type="objective">
<weight index="1" value="0.5"/>
<weight index="2" value="0.25"/>
<issue index="1" name="Line" type="discrete">
<item index="1" value="river" evaluation="${evaluations[0]}"/>
<item index="2" value="ridge" evaluation="${evaluations[1]}"/>
<item index="3" value="road" evaluation="${evaluations[2]}"/>
</issue>
<issue index="2" name="Posts" type="integer" lowerbound="0" upperbound="4">
<evaluator ftype="linear" slope="${slope}" offset="0.5"/>
</issue>
<objective index="9" name="Later">
<weight index="3" value="0.25"/>
<issue index="3" name="Toll" type="real"><range lowerbound="1.5" upperbound="2.5"/>
<evaluator ftype="triangular" parameter0="1.5" parameter1="2.5" parameter2="2"/>
</issue>
</objective>
</objective>
<discount_factor value="0.9"/>
<reservation value="${reservation}"/>
</utility_space>
`;

const DOMAIN_JSON = `{
 "name": "borders",
 "issuesValues": {
  "Line": {"values": ["river", "ridge", "road"]},
  "Posts": {"range": ["0", "4", "0.5"]}
 }
}
`;

const profileJson = (name: string, worths: readonly number[], bid: string) => `{
 "LinearAdditiveUtilitySpace": {
  "name": "${name}",
  "issueUtilities": {
   "Line": {"DiscreteValueSetUtilities": {"valueUtilities": {"river": ${worths[0]}, "ridge": ${worths[1]}, "road": ${worths[2]}}}},
   "Posts": {"NumberValueSetUtilities": {"lowValue": 0, "lowUtility": ${worths[0]}, "highValue": 4.0, "highUtility": ${worths[2]}}}
  },
  "issueWeights": {"Line": 0.75, "Posts": 0.25},
  "domain": ${DOMAIN_JSON.trim()},
  "reservationBid": ${bid}
 }
}
`;

const DOMAIN_YAML = `name: borders
type: DiscreteCartesianOutcomeSpace
issues:
- name: Line
  type: CategoricalIssue
  values:
  - river
  - ridge
  - "2"
- name: Posts
  type: ContiguousIssue
  values: [0, 4]
`;

const functionYaml = (name: string, slope: number) => `name: ${name}
type: LinearAdditiveUtilityFunction
reserved_value: 0.25
bias: 0.125
weights:
- 0.75
- 0.25
values:
- mapping: {river: 1.0, ridge: 0.5, "2": 0}
  type: TableFun
- {type: AffineFun, slope: ${slope}, bias: 0.5}
`;

const POINTS = `party,issue,option,value
Borsia,Line,river,30
Borsia,Line,ridge,0
Borsia,Posts,none,"10"
Borsia,Posts,four,-5.5
Borsia,,,12
Aldermark,Line,river,0
Aldermark,Line,ridge,40
Aldermark,Posts,none,0
Aldermark,Posts,four,25
`;

/** Sound scenarios by the id of their format, each with the names of its files. */
export const SOUND_DEALS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  genius: {
    "domain.xml": DOMAIN_XML,
    "a.xml": profileXml([30, 20, 0], 0.125, 0.4),
    "b.xml": profileXml([0, 5, 8], -0.125, 0.35),
  },
  geniusweb: {
    "domain.json": DOMAIN_JSON,
    "a.json": profileJson("a", [1, 0.5, 0], '{"issuevalues": {"Line": "ridge", "Posts": "0.5"}}'),
    "b.json": profileJson("b", [0, 0.25, 1], "null"),
  },
  negmas: {
    "domain.yml": DOMAIN_YAML,
    "a.yml": functionYaml("a", 0.125),
    "b.yml": functionYaml("b", -0.125),
  },
  "points.csv": { "points.csv": POINTS },
};

/** Imports so many scenarios of which one file is damaged, of every format in turn, and reads the cases that they become. */
export function importDamagedDeals(from: number, count: number): DealsCount {
  let [imported, refused] = [0, 0];
  const crashes: string[] = [];
  const placeless: string[] = [];
  const slow: string[] = [];
  const formats = FORMATS.filter(({ id }) => Object.hasOwn(SOUND_DEALS, id));
  for (let number = from; number < from + count; number++) {
    const format = formats[number % formats.length]!;
    const { how, files } = damagedScenario(format, Math.floor(number / formats.length));
    const told = `${number} (${format.id}, ${how})`;
    const start = performance.now();
    try {
      const result = format.read!(files, { id: "deals", day: "2020-01-01" });
      const faults = "faults" in result ? result.faults : [...result.warnings, ...faultsOfCase(result.case)];
      if ("faults" in result) refused++;
      else imported++;
      for (const { line, column, what, cure } of faults)
        if (line < 1 || column < 1 || what === "" || !cure) placeless.push(`${told}: ${what}`);
    } catch (error) {
      crashes.push(`${told}: ${error}`);
    }
    if (performance.now() - start > 2000) slow.push(told);
  }
  return { files: count, imported, refused, crashes, placeless, slow };
}

/** The files of a sound scenario, one of them damaged. */
function damagedScenario(
  { id }: Format,
  number: number,
): { readonly how: string; readonly files: readonly GivenFile[] } {
  const texts = Object.entries(SOUND_DEALS[id]!);
  const victim = number % texts.length;
  const { how, bytes } = damagedText(texts[victim]![1], Math.floor(number / texts.length));
  const files = texts.map(([name, text], at) => ({
    name,
    bytes: at === victim ? bytes : new TextEncoder().encode(text),
  }));
  return { how: `${texts[victim]![0]}: ${how}`, files };
}

/** What the reader of cases finds wrong in a case that was made: a place in it helps nobody who imports. */
function faultsOfCase(c: Parameters<typeof caseYaml>[0]) {
  const reading = readCaseText(caseYaml(c, ["Deals."]), "case.yaml");
  return "faults" in reading
    ? reading.faults.map((fault) => ({ ...fault, what: `no sound case: ${fault.what}`, line: 0 }))
    : [];
}
