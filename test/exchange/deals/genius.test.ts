import { describe, expect, it } from "vitest";
import { worthOf } from "#deal-space/model/deal-space.ts";
import {
  changed,
  faultsOf,
  ferryIn,
  importedDeals,
  packagesOf,
  spaceOf,
  warningsOf,
} from "./import-deals.ts";

const FERRY = ferryIn("genius");
const worth = (texts = FERRY, party = 0) => {
  const space = spaceOf(packagesOf("genius", texts));
  return (deal: readonly number[]) => worthOf(space.parties[party]!, deal);
};

describe("a domain of Genius and its profiles", () => {
  it("become clauses with their options, and parties with points, weights and walk-away values", () => {
    const { clauses, parties } = packagesOf("genius", FERRY);
    expect(clauses.map(({ name, options }) => [name, options!.map(({ text }) => text)])).toEqual([
      ["Fare", ["low", "middle", "high"]],
      ["Crossings a day", ["2", "3", "4", "5", "6"]],
      ["Night & fog", ["sails", "stays in"]],
    ]);
    expect(parties!.map(({ actor, walkAway }) => [actor, walkAway])).toEqual([
      ["town", { worth: 0.4, cite: ["town-xml"] }],
      ["line", { worth: 0.35, cite: ["line-xml"] }],
    ]);
  });

  it("are worth what Genius reckons: weight times evaluation by the largest, integers above their lower bound, added up in turn", () => {
    // Town: fares 30, 20, 0 of 30; crossings 0.25 each above 2; night 3, 1 of 3.
    expect(worth()([0, 0, 0])).toBe(0.5 * 1 + 0.3 * 0 + 0.2 * 1);
    expect(worth()([1, 3, 1])).toBe(0.5 * (20 / 30) + 0.3 * 0.75 + 0.2 * (1 / 3));
    expect(worth()([2, 4, 0])).toBe(0 + 0.3 * 1 + 0.2);
    // Line: fares 1, 4, 8 of 8; crossings 1 - 0.25 each above 2.
    expect(worth(FERRY, 1)([1, 1, 1])).toBe(0.5 * (4 / 8) + 0.3 * 0.75 + 0.2 * (1 / 3));
  });

  it("are read in whatever order they are named, the parties in theirs", () => {
    const { "domain.xml": domain, "town.xml": town, "line.xml": line } = FERRY;
    const { parties } = packagesOf("genius", { "line.xml": line!, "domain.xml": domain!, "town.xml": town! });
    expect(parties!.map(({ actor }) => actor)).toEqual(["line", "town"]);
  });

  it("cut an evaluation off at 0 and 1 where a line of integers leaves them", () => {
    const steep = changed(FERRY, "town.xml", 'slope="0.25" offset="0.0"', 'slope="0.5" offset="-0.5"');
    expect([0, 1, 2, 3, 4].map((crossings) => worth(steep)([2, crossings, 1]))).toEqual(
      [0, 0, 0.5, 1, 1].map((evaluation) => 0 + 0.3 * evaluation + 0.2 * (1 / 3)),
    );
  });

  it("divide a range of real numbers into 21 values, as Genius does, and say so", () => {
    const range = '<range lowerbound="10" upperbound="20"/>';
    const real = (text: string, inner: string) =>
      text.replace(
        /<issue index="2"(?:[^>]*\/>|[^>]*>[\s\S]*?<\/issue>)/,
        `<issue index="2" name="Crossings a day" type="real">${range}${inner}</issue>`,
      );
    const linear = '<evaluator ftype="linear" parameter0="-1" parameter1="0.1"/>';
    const texts = {
      "domain.xml": real(FERRY["domain.xml"]!, ""),
      "town.xml": real(FERRY["town.xml"]!, linear),
      "line.xml": real(
        FERRY["line.xml"]!,
        '<evaluator ftype="triangular" parameter0="10" parameter1="20" parameter2="12"/>',
      ),
    };
    const [, crossings] = packagesOf("genius", texts).clauses;
    expect(crossings!.options!.map(({ text }) => text)).toEqual(
      Array.from({ length: 21 }, (_, at) => String(10 + 0.5 * at)),
    );
    expect(worth(texts)([2, 10, 1])).toBe(0 + 0.3 * (0.1 * 15 + -1) + 0.2 * (1 / 3));
    expect(worth(texts, 1)([0, 2, 0])).toBe(0.5 * 0.125 + 0.3 * 0.5 + 0.2);
    expect(worth(texts, 1)([0, 4, 0])).toBe(0.5 * 0.125 + 0.3 * 1 + 0.2);
    expect(worth(texts, 1)([0, 12, 0])).toBe(0.5 * 0.125 + 0.3 * 0.5 + 0.2);
    expect(warningsOf("genius", texts).join("\n")).toContain(
      'domain.xml:8:7: warning: "Crossings a day" is a range of real numbers',
    );
  });

  it("take issues of objectives within first, as Genius goes through them, with the weights that stand there", () => {
    const nested = (text: string, weight: string) =>
      text
        .replace(
          /(<issue index="3"[\s\S]*?<\/issue>)/,
          `<objective index="9" name="Service">${weight}$1</objective>`,
        )
        .replace('<weight index="3" value="0.2"/>', "");
    const texts = {
      "domain.xml": nested(FERRY["domain.xml"]!, ""),
      "town.xml": nested(FERRY["town.xml"]!, '<weight index="3" value="0.2"/>'),
      "line.xml": nested(FERRY["line.xml"]!, '<weight index="3" value="0.2"/>'),
    };
    expect(packagesOf("genius", texts).clauses.map(({ id }) => id)).toEqual([
      "night-fog",
      "fare",
      "crossings-a-day",
    ]);
    expect(worth(texts)([1, 1, 3])).toBe(0.2 * (1 / 3) + 0.5 * (20 / 30) + 0.3 * 0.75);
  });

  it("say what is not taken over, and keep a note of it", () => {
    expect(warningsOf("genius", FERRY)).toEqual([
      expect.stringMatching(/^town\.xml:15:3: warning: the discount factor 0\.5 is not taken over/),
      expect.stringMatching(/^line\.xml:15:3: warning: the discount factor 0\.5 is not taken over/),
    ]);
    expect(packagesOf("genius", FERRY).parties![0]!.note).toContain("by 0.5 to the power of the time");
  });

  it("cite the file that says it, by its hash", () => {
    const { sources, actors } = importedDeals("genius", FERRY).case;
    expect(sources!.map(({ id, title }) => [id, title])).toEqual([
      ["domain-xml", "domain.xml"],
      ["town-xml", "town.xml"],
      ["line-xml", "line.xml"],
    ]);
    expect(actors!.map(({ cite }) => cite)).toEqual([["town-xml"], ["line-xml"]]);
  });

  it("count 0 for no deal where the profile says nothing of it, as Genius does", () => {
    const silent = changed(FERRY, "town.xml", '<reservation value="0.4"/>', "");
    expect(packagesOf("genius", silent).parties![0]!.walkAway).toEqual({ worth: 0, cite: ["town-xml"] });
  });

  it.each([
    [
      "no reservation value: 0, as Genius counts",
      '<reservation value="0.4"/>',
      "",
      "town.xml:1:1: warning: the profile has no reservation value: Genius then counts 0",
    ],
    [
      "an issue evaluated with 0 throughout",
      /evaluation="(?:30|20)"/g,
      'evaluation="0"',
      'town.xml:4:5: warning: every option of "Fare" is evaluated with 0, or next to 0',
    ],
    [
      "weights that nearly add up to 1",
      'index="1" value="0.5"',
      'index="1" value="0.495"',
      "town.xml:2:3: warning: the weights add up to 0.995, not to 1",
    ],
    [
      "deals worth more than 1, which Genius cuts off",
      'index="1" value="0.5"',
      'index="1" value="0.505"',
      "town.xml:2:3: warning: the best deal is worth 1.005: Genius cuts off at 1",
    ],
    [
      "no evaluator of integers",
      /<evaluator[^>]*>/,
      "",
      'town.xml:7:5: warning: no evaluator of "Crossings a day": Genius then counts every number as worth 0',
    ],
  ])("warn of %s", (_, find, put, warning) => {
    expect(warningsOf("genius", changed(FERRY, "town.xml", find, put)).join("\n")).toContain(warning);
  });
});

describe("refused, with the place and what would be right:", () => {
  it.each([
    [
      "an option that the domain lacks",
      "town.xml",
      'value="middle"',
      'value="midle"',
      'town.xml:5:52: error: the domain has no option "midle" on "Fare": did you mean middle?',
    ],
    [
      "an option that the profile lacks",
      "town.xml",
      '<item index="2" value="middle" evaluation="20"/>',
      "",
      'town.xml:4:5: error: the profile does not say what "middle" is worth on "Fare"',
    ],
    [
      "an option without an evaluation",
      "town.xml",
      ' evaluation="20"',
      "",
      "town.xml:5:52: error: <item> lacks `evaluation`",
    ],
    [
      "an option twice in the domain",
      "domain.xml",
      'value="middle"',
      'value="low"',
      'domain.xml:6:38: error: the option "low" stands twice in one issue, first in line 6',
    ],
    [
      "an option twice in a profile",
      "town.xml",
      'value="middle"',
      'value="low"',
      'town.xml:5:52: error: the option "low" stands twice in one issue',
    ],
    [
      "an issue that the profile lacks",
      "town.xml",
      /<issue index="3"[\s\S]*?<\/issue>/,
      "",
      'town.xml:2:3: error: the profile lacks the issue "Night & fog" (index 3)',
    ],
    [
      "an issue that the domain lacks",
      "domain.xml",
      /<issue index="3"[\s\S]*?<\/issue>/,
      "",
      "town.xml:10:5: error: the domain has no issue with the index 3",
    ],
    [
      "an issue of another name",
      "town.xml",
      'name="Fare"',
      'name="Price"',
      'town.xml:4:22: error: the issue 1 is called "Price" here and "Fare" in the domain',
    ],
    [
      "an issue twice",
      "town.xml",
      '<issue index="3"',
      '<issue index="1"',
      "town.xml:10:5: error: the issue 1 stands twice, first in line 4",
    ],
    [
      "a negative evaluation",
      "town.xml",
      'evaluation="20"',
      'evaluation="-20"',
      "town.xml:5:83: error: the evaluation -20 is below 0",
    ],
    [
      "an evaluation that is infinite",
      "town.xml",
      'evaluation="20"',
      'evaluation="Infinity"',
      '`evaluation` is "Infinity", which is no number: write digits, with a point for decimals',
    ],
    [
      "an evaluation that is no number",
      "town.xml",
      'evaluation="20"',
      'evaluation="NaN"',
      '`evaluation` is "NaN", which is no number',
    ],
    [
      "an evaluation too large to be a number",
      "town.xml",
      'evaluation="20"',
      'evaluation="1e999"',
      '`evaluation` is "1e999", which is no number',
    ],
    [
      "a decimal comma",
      "town.xml",
      'evaluation="20"',
      'evaluation="2,5"',
      '`evaluation` is "2,5", which is no number',
    ],
    [
      "weights that do not add up to 1",
      "town.xml",
      'index="1" value="0.5"',
      'index="1" value="0.9"',
      "town.xml:2:3: error: the weights add up to 1.4: make them 1 in all: Genius takes 0.98 to 1.02",
    ],
    [
      "weights that add up to less than 1",
      "town.xml",
      'index="1" value="0.5"',
      'index="1" value="0.1"',
      "town.xml:2:3: error: the weights add up to 0.6: make them 1 in all",
    ],
    [
      "a negative weight",
      "town.xml",
      'index="1" value="0.5"',
      'index="1" value="-0.5"',
      "town.xml:3:23: error: the weight -0.5 is below 0",
    ],
    [
      "no weight",
      "town.xml",
      '<weight index="2" value="0.3"/>',
      "",
      'town.xml:7:5: error: the issue "Crossings a day" has no weight',
    ],
    [
      "a weight twice",
      "town.xml",
      '<weight index="2"',
      '<weight index="1"',
      "town.xml:3:36: error: a second weight for the index 1",
    ],
    [
      "a weight of nothing",
      "town.xml",
      '<objective index="0" name="Ferry" type="objective">',
      '<objective index="0" name="Ferry"><weight index="7" value="0"/>',
      "town.xml:2:37: error: a weight for the index 7, which no issue beside it has",
    ],
    [
      "a negative reservation value",
      "town.xml",
      'reservation value="0.4"',
      'reservation value="-0.4"',
      "town.xml:14:16: error: the reservation value -0.4 is below 0",
    ],
    [
      "two reservation values",
      "town.xml",
      '<reservation value="0.4"/>',
      '<reservation value="0.4"/><reservation value="0.5"/>',
      "town.xml:14:29: error: a second <reservation>, the first in line 14",
    ],
    [
      "another range",
      "town.xml",
      'upperbound="6"',
      'upperbound="7"',
      "town.xml:7:5: error: the range is 2 to 7 here and 2 to 6 in the domain",
    ],
    [
      "a range upside down",
      "domain.xml",
      'lowerbound="2" upperbound="6"',
      'lowerbound="6" upperbound="2"',
      "domain.xml:8:7: error: the lower bound, 6, is above the upper one, 2",
    ],
    [
      "a range of millions",
      "domain.xml",
      'upperbound="6"',
      'upperbound="2000000000"',
      "domain.xml:8:7: error: an issue of 1999999999 options: 65535 are the most",
    ],
    [
      "a range of more values than a case holds",
      "domain.xml",
      'upperbound="6"',
      'upperbound="60000"',
      "the range is 2 to 6 here and 2 to 60000 in the domain",
    ],
    [
      "a type that Genius does not know",
      "domain.xml",
      'type="integer"',
      'type="intger"',
      'domain.xml:8:47: error: an issue of the type "intger": did you mean integer?',
    ],
    [
      "another type than in the domain",
      "town.xml",
      '<issue index="1" name="Fare" type="discrete">',
      '<issue index="1" name="Fare" type="integer" lowerbound="1" upperbound="3">',
      'town.xml:4:5: error: the issue "Fare" is integer here and discrete in the domain',
    ],
    [
      "an issue without options",
      "domain.xml",
      /<item index="[123]" value="(?:low|middle|high)"\/>/g,
      "",
      "domain.xml:5:7: error: an issue without options",
    ],
    [
      "a domain without issues",
      "domain.xml",
      /<issue[\s\S]*<\/issue>/,
      "",
      "domain.xml:4:5: error: the domain has no issue",
    ],
    [
      "two issues of one name",
      "domain.xml",
      'name="Crossings a day"',
      'name="Fare"',
      'domain.xml:8:7: error: two issues are called "Fare", the first in line 5',
    ],
    [
      "a function that is not read",
      "town.xml",
      'ftype="linear"',
      'ftype="faratin"',
      'town.xml:8:18: error: the function "faratin" is not read: functions read here: linear',
    ],
    [
      "an external entity",
      "town.xml",
      "<utility_space",
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<utility_space',
      "town.xml:1:1: error: the file has a document type (DOCTYPE), which can declare entities and name other files: remove it",
    ],
    [
      "an entity that nobody declared",
      "town.xml",
      'name="Fare"',
      'name="&fare;"',
      "town.xml:4:33: error: not well-formed XML: undefined entity: write the character itself",
    ],
    [
      "a tag that is not closed",
      "town.xml",
      "</objective>",
      "",
      "error: not well-formed XML: unexpected close tag: close every tag that is opened",
    ],
    [
      "a file that is cut off",
      "town.xml",
      /<reservation[\s\S]*/,
      "",
      "error: not well-formed XML: unclosed tag: utility_space",
    ],
    [
      "JSON among XML",
      "town.xml",
      /^[\s\S]*$/,
      '{"LinearAdditiveUtilitySpace": {}}',
      "town.xml:1:1: error: the file is not XML: name files of one format",
    ],
    [
      "another XML file",
      "town.xml",
      /utility_space/g,
      "svg",
      "town.xml:1:1: error: the file is a <svg>: a domain is a <negotiation_template>",
    ],
    ["an empty file", "town.xml", /^[\s\S]*$/, "\n", "town.xml:1:1: error: the file is empty"],
    [
      "an attribute twice",
      "town.xml",
      'name="Fare"',
      'name="Fare" name="Fare"',
      'town.xml:4:34: error: the attribute "name" stands twice in one tag',
    ],
  ])("%s", (_, name, find, put, fault) => {
    expect(faultsOf("genius", changed(FERRY, name, find, put)).join("\n")).toContain(fault);
  });

  it("a billion laughs, at once", () => {
    const lines = Array.from({ length: 10 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
    const bomb = `<!DOCTYPE x [<!ENTITY e0 "ha">${lines.join("")}]>\n<utility_space name="&e10;"/>`;
    expect(faultsOf("genius", { ...FERRY, "town.xml": bomb })).toEqual([
      expect.stringContaining("has a document type (DOCTYPE)"),
    ]);
  });

  it("deep nesting, at once", () => {
    const deep = `<utility_space>${"<objective>".repeat(300_000)}`;
    expect(faultsOf("genius", { ...FERRY, "town.xml": deep })).toEqual([
      expect.stringMatching(
        /^town\.xml:1:445: error: the file is nested too deeply to be read: 40 levels are the most$/,
      ),
    ]);
  });

  it.each([
    ["no domain", ["town.xml", "line.xml"], "town.xml:1:1: error: none of the files is a domain"],
    ["no profile", ["domain.xml"], "domain.xml:1:1: error: no profile is named, so nobody wants anything"],
  ])("%s", (_, names, fault) => {
    const texts = Object.fromEntries(names.map((name) => [name, FERRY[name]!]));
    expect(faultsOf("genius", texts).join("\n")).toContain(fault);
  });

  it("two domains, and a profile given twice under another name", () => {
    const { "domain.xml": domain, "town.xml": town } = FERRY;
    expect(faultsOf("genius", { ...FERRY, "other.xml": `${domain} ` }).join("\n")).toContain(
      "other.xml:1:1: error: a second domain, beside domain.xml",
    );
    expect(faultsOf("genius", { ...FERRY, "again.xml": town! })).toEqual([
      "again.xml:1:1: error: the file says the same as town.xml, byte by byte: name each party's file once",
    ]);
  });

  it("another encoding, and one that a file claims; a byte order mark is nothing", () => {
    const latin = Uint8Array.from('<?xml version="1.0"?><utility_space name="\u00e9"/>', (sign) =>
      sign.charCodeAt(0),
    );
    const decoded = new TextDecoder("latin1").decode(latin);
    expect(
      faultsOf("genius", {
        ...FERRY,
        "town.xml": `<?xml version="1.0" encoding="ISO-8859-1"?>${decoded.slice(21)}`,
      }).join("\n"),
    ).toContain('town.xml:1:1: error: the file says that it is in "ISO-8859-1", and reads as UTF-8');
    expect(faultsOf("genius", { ...FERRY, "town.xml": `\ufeff${FERRY["town.xml"]}` })).toEqual([]);
  });
});
