import { describe, expect, it } from "vitest";
import { growthOf } from "../../growth.ts";
import { type DealFormat, faultsOf, type Texts } from "./import-deals.ts";

// Files made to take time: each is read or refused in some half a second of processor time, and in proportion to its length.

/** How much there is of what is very many. */
let share = 1;
const many = (count: number, part: (at: number) => string, separator = "") =>
  Array.from({ length: count * share }, (_, at) => part(at)).join(separator);
const xmlDomain = (issues: string) =>
  `<negotiation_template><utility_space><objective index="0">${issues}</objective></utility_space></negotiation_template>`;
const xmlProfile = (inner: string) =>
  `<utility_space><objective index="0">${inner}</objective></utility_space>`;
const xmlIssue = (at: number, items: string) => `<issue index="${at}" name="n${at}">${items}</issue>`;
const OPTIONS = 60_000;
const jsonDomain = () => `{"issuesValues": {"n": {"values": [${many(OPTIONS, (at) => `"a${at}"`, ",")}]}}}`;
const jsonProfile = (worths: string) =>
  `{"LinearAdditiveUtilitySpace": {"domain": ${jsonDomain()}, "issueWeights": {"n": 1}, "issueUtilities": {"n": {"DiscreteValueSetUtilities": {"valueUtilities": {${worths}}}}}}}`;
const yamlDomain = (name: (at: number) => string) =>
  `issues:\n- name: n\n  values: [${many(OPTIONS, name, ", ")}]\n`;
const yamlFunction = (name: (at: number) => string) =>
  `type: LinearAdditiveUtilityFunction\nvalues:\n- mapping: {${many(OPTIONS, (at) => `${name(at)}: 1`, ", ")}}\n`;
const table = (row: (at: number) => string) => `party,issue,option,value\n${many(150_000, row, "\n")}`;

const FILES: readonly (readonly [what: string, format: DealFormat, files: () => Texts, fault: string])[] = [
  [
    "issues",
    "genius",
    () => ({
      "d.xml": xmlDomain(many(40_000, (at) => xmlIssue(at, '<item value="a"/>'))),
      "p.xml": xmlProfile(""),
    }),
    "the domain has 40000 issues: 1000 are the most",
  ],
  [
    "issues of a profile",
    "genius",
    () => ({
      "d.xml": xmlDomain(many(900, (at) => xmlIssue(at, '<item value="a"/>'))),
      "p.xml": xmlProfile(many(60_000, (at) => xmlIssue(at + 5000, '<item value="a"/>'))),
    }),
    "the domain has no issue with the index 5000",
  ],
  [
    "options",
    "genius",
    () => ({
      "d.xml": xmlDomain(
        xmlIssue(
          1,
          many(OPTIONS, (at) => `<item value="a${at}"/>`),
        ),
      ),
      "p.xml": xmlProfile(
        `<weight index="1" value="1"/>${xmlIssue(
          1,
          many(OPTIONS, (at) => `<item value="a${at}" evaluation="1"/>`),
        )}`,
      ),
    }),
    "",
  ],
  [
    "unknown options",
    "genius",
    () => ({
      "d.xml": xmlDomain(
        xmlIssue(
          1,
          many(OPTIONS, (at) => `<item value="a${at}"/>`),
        ),
      ),
      "p.xml": xmlProfile(
        `<weight index="1" value="1"/>${xmlIssue(
          1,
          many(OPTIONS, (at) => `<item value="b${at}" evaluation="1"/>`),
        )}`,
      ),
    }),
    'the domain has no option "b0"',
  ],
  [
    "attributes",
    "genius",
    () => ({ "d.xml": `<a ${many(300_000, (at) => `b${at}=""`, " ")}/>` }),
    "the file is a <a>",
  ],
  [
    "elements",
    "genius",
    () => ({ "d.xml": `<a>${"<b/>".repeat(900_000 * share)}</a>` }),
    "the file is a <a>",
  ],
  [
    "signs of a beginning",
    "genius",
    () => ({ "d.xml": `<a ${"<".repeat(3_900_000 * share)}` }),
    "not well-formed XML",
  ],
  [
    "more than any file has",
    "genius",
    () => ({ "d.xml": `<a>${" ".repeat(4_000_000)}</a>` }),
    "the file has more than 4 MB",
  ],
  [
    "options",
    "geniusweb",
    () => ({ "d.json": jsonDomain(), "p.json": jsonProfile(many(OPTIONS, (at) => `"a${at}": 1`, ",")) }),
    "",
  ],
  [
    "unknown options",
    "geniusweb",
    () => ({ "d.json": jsonDomain(), "p.json": jsonProfile(many(OPTIONS, (at) => `"b${at}": 1`, ",")) }),
    'the domain has no option "b0"',
  ],
  [
    "options",
    "negmas",
    () => ({ "d.yml": yamlDomain((at) => `a${at}`), "p.yml": yamlFunction((at) => `a${at}`) }),
    "",
  ],
  [
    "options in other figures",
    "negmas",
    () => ({ "d.yml": yamlDomain(String), "p.yml": yamlFunction((at) => `${at}.0`) }),
    "",
  ],
  [
    "unknown options",
    "negmas",
    () => ({ "d.yml": yamlDomain((at) => `a${at}`), "p.yml": yamlFunction((at) => `b${at}`) }),
    'the domain has no option "b0"',
  ],
  [
    "options",
    "points",
    () => ({ "points.csv": table((at) => `p,i,o${at},1`) }),
    "1 parties value 150000 options",
  ],
  [
    "parties",
    "points",
    () => ({ "points.csv": table((at) => `p${at},i,o${at},1`) }),
    "there are 150000 parties: 64 are the most",
  ],
  [
    "issues",
    "points",
    () => ({ "points.csv": table((at) => `p${at % 64},i${at},o,1`) }),
    "there are 150000 issues: 1000 are the most",
  ],
];

describe("a file of very many", () => {
  it.each(FILES)(
    "%s (%s) is read or refused in proportion to its length",
    async (_, format, files, fault) => {
      let faults: readonly string[] = [];
      const growth = await growthOf((some) => {
        share = some;
        faults = faultsOf(format, files());
      });
      // The whole was tried last.
      if (fault === "") expect(faults).toEqual([]);
      else expect(faults[0]).toContain(fault);
      expect(growth).toMatchObject({ isInProportion: true });
    },
  );
});
