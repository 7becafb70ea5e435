import { describe, expect, it } from "vitest";
import { HEAD, saidOf } from "./small-case.ts";

const set = (hypothesis: string, likelihood = "likely") =>
  `explanations: [{id: q, question: w, effect: {text: e}, hypotheses: [{id: h1, name: H${hypothesis}}, {id: h2, name: I}], evidence: [{id: e, text: t, likelihood: {h1: ${likelihood}}}]}]\n`;
const event = (rest: string) => `events: [{id: e, ${rest}}]\n`;

describe("a common slip gives one fault, which says what to write", () => {
  it.each([
    [
      "a colon in a text",
      "summary: Talks: round two\n",
      "a text with a colon in it",
      'put it in quotes: "Talks: round two"',
    ],
    [
      "a colon between braces",
      event("what: He said: no, when: 2018"),
      "`He said: no` is a text with a colon",
      '"He said: no"',
    ],
    ["a comma", event("what: Talks, later, when: 2018"), "unknown key `later`", '`what: "Talks, later"`'],
    [
      "two commas",
      event("what: Talks, later, or not, when: 2018"),
      "unknown key `later`",
      '`what: "Talks, later, or not"`',
    ],
    [
      "a comma before a key of the map",
      event("what: Talks, when, when: 2018"),
      "`when` is given twice",
      "a text with a comma in it in quotes",
    ],
    ["a decimal comma", set(", prior: 0,7"), "`0,7` is two values", "write 0.7"],
    ["a decimal comma in quotes", set(', prior: "0,7"'), 'cannot be "0,7"', "write 0.7"],
    ["per cent", set(", prior: 70%"), 'cannot be "70%"', "write 0.7"],
    ["per cent of a likelihood", set("", "70 %"), 'cannot be "70 %"', "write 0.7"],
    ["a range in per cent", set("", "[60%, 80%]"), 'cannot be ["60%","80%"]', "write [0.6, 0.8]"],
    ["a range with a dash", set("", "60-80%"), 'cannot be "60-80%"', "write [0.6, 0.8]"],
    ["a share over 1", set(", prior: 70"), "cannot be 70", "70 per cent is 0.7"],
    ["a reversed range over 1", set(", prior: [1.9, 0.1]"), "cannot be [1.9,0.1]", "the lower end first"],
    ["a misspelt likelihood word", set("", "likley"), 'cannot be "likley"', "did you mean `likely`?"],
    [
      "another likelihood word",
      set("", "probable"),
      'cannot be "probable"',
      "very unlikely, unlikely, even, likely, very likely",
    ],
    [
      "a misspelt key of a range",
      set("", "{low: 0.1, hihg: 0.3}"),
      "unknown key `hihg`",
      "did you mean `high`?",
    ],
    [
      "typographic quotes",
      "ties: [{kind: trade, from: “U”, to: V}]\n",
      'cannot be "“U”"',
      "typographic quotes are letters",
    ],
    [
      "typographic quotes and a comma",
      event("what: “Talks, two”, when: 2018"),
      "unknown key `two”`",
      "put it in quotes",
    ],
    [
      "a word that nobody knows",
      "claims: [{id: c, text: x, by: not sated, kind: fact}]\n",
      'cannot be "not sated"',
      "did you mean `not stated`?",
    ],
    [
      "a grade of another scale",
      "claims: [{id: c, text: x, by: U, kind: fact, credibility: {grade: B}}]\n",
      'grade cannot be "B"',
      "use one of: 1, 2, 3, 4, 5, 6",
    ],
    [
      "a grade off the scale",
      "claims: [{id: c, text: x, by: U, kind: fact, credibility: {grade: 7}}]\n",
      "grade cannot be 7",
      "use one of: 1, 2, 3, 4, 5, 6",
    ],
    [
      "a number as id",
      "issues: [{id: 5, name: n, nature: substantive, scale: [{id: l, text: a}, {id: h, text: b}]}]\n",
      "id is 5",
      "beginning with a letter",
    ],
    ["a value that is not there", "summary:\n", "summary is left empty", "what the negotiation is about"],
    [
      "a quote in a text in quotes",
      "summary: 'it's here'\n",
      "`s here'` follows a closing quote",
      "quotes of the other kind",
    ],
    ["a star", "summary: *important*\n", "`*important*` stands for nothing", "in quotes"],
    ["an at sign", "summary: @home\n", "cannot begin with `@`", "put it in quotes"],
    ["an exclamation mark", "summary: !important\n", "the tag `!important`", "in quotes"],
    [
      "a dash without a space",
      "ties:\n  -{kind: trade, from: U, to: V}\n",
      "a `-` without a space",
      "write `- `",
    ],
    ["a tab", "ties:\n\t- {kind: trade}\n", "a tab at the beginning of a line", "indent with spaces"],
    ["an open bracket", "ties: [\nevents: []\n", "a bracket that is opened above", "close it with `]`"],
    ["a second document", "---\nevents: []\n", "a second document begins", "remove the line"],
    [
      "a misspelt list, of which others name entries",
      "isues: [{id: I, name: n, nature: substantive, scale: [{id: l, text: a}, {id: h, text: b}]}]\ndemands: [{id: d, actor: U, issue: I, kind: ask, text: x, when: 2018}]\n",
      "unknown key `isues`",
      "did you mean `issues`?",
    ],
    [
      "a misspelt id, which others name",
      "issues: [{idd: I, name: n, nature: substantive, scale: [{id: l, text: a}, {id: h, text: b}]}]\ndemands: [{id: d, actor: U, issue: I, kind: ask, text: x, when: 2018}]\n",
      "unknown key `idd`",
      "did you mean `id`?",
    ],
    [
      "a misspelt key of one of several forms",
      "moves: {options: [{id: a, actor: U, text: t}], today: [], preferences: [{actor: U, statements: [{unkown: a}]}]}\n",
      "unknown key `unkown`",
      "did you mean `unknown`?",
    ],
    [
      "a misspelt word that chooses the form",
      "claims: [{id: c, text: x, by: U, kind: fact, argument: {from: constancy}}]\n",
      "unknown key `from`",
      "did you mean `form`?",
    ],
  ])("%s", (name, written, what, cure) => {
    const found = saidOf(written);
    // Once the form of the argument is known, it asks for a key more.
    expect(found).toHaveLength(name.includes("chooses the form") ? 2 : 1);
    expect(found.join("\n")).toContain(what);
    expect(found.join("\n")).toContain(cure);
    expect(found[0]).toMatch(/^case\.yaml:\d+:\d+: error: /);
  });

  it.each([
    ["U", "write [{of: U}]"],
    ["[U]", "write {of: U}"],
  ])("a name where a map or a list of maps is needed, written as %s", (written, cure) => {
    const head = HEAD.replace(
      "name: the line, kind: state",
      `name: the line, kind: state, memberOf: ${written}`,
    );
    const found = saidOf("", head);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(cure);
    // What the cure says is sound.
    const cured = written.replace(
      "U",
      cure.replace(/^write /, "").replace(/^\[|\]$/g, written === "U" ? "$&" : ""),
    );
    expect(saidOf("", head.replace(`memberOf: ${written}`, `memberOf: ${cured}`))).toEqual([]);
  });

  it.each([
    ["no", "write false"],
    ["Yes", "write true"],
    ["maybe", "true or false is needed"],
  ])("a truth written as %s", (word, cure) => {
    const head = HEAD.replace("hindsight: false", `hindsight: ${word}`);
    expect(saidOf("", head)).toEqual([`case.yaml:6:36: error: coded.hindsight is "${word}": ${cure}`]);
  });

  it.each([
    ["a text cut by #", "summary: Room #4 is free\n", "`#4 is free` is read as a comment"],
    ["a text that loses its first word", "summary: &more things\n", "`&more` is read as a mark"],
  ])("warns of %s", (_, written, what) => {
    const found = saidOf(written);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`warning: ${what}`);
  });

  it.each([
    ["a comment behind a value", "summary: x # a remark\n"],
    ["a # inside of a word", "summary: C# and F#\n"],
    ["a # in quotes", 'summary: "Room #4"\n'],
    [
      "a mark that is used",
      "summary: &t x\nturn: {text: *t, of: U, events: [e]}\nevents: [{id: e, what: y, when: 2018}]\n",
    ],
  ])("is silent about %s", (_, written) => {
    expect(saidOf(written)).toEqual([]);
  });
});

describe("wrong indentation is told as such, at its line", () => {
  const actors = (...lines: string[]) =>
    ["claims:", "  - id: c", ...lines].map((line) => `${line}\n`).join("");
  it.each([
    [
      "a key too deep",
      actors("      text: x"),
      "12:7",
      "`text: x` is indented by 6 spaces",
      "indent it by 4",
    ],
    [
      "a key too deep by one",
      actors("    text: x", "     by: U"),
      "13:6",
      "`by: U` is indented by 5 spaces",
      "by 4",
    ],
    [
      "a key too shallow",
      actors("   text: x"),
      "12:4",
      "`text: x` is indented by 3 spaces",
      "by 4 spaces, as `id: c`",
    ],
    [
      "a key where items stand",
      actors("  text: x"),
      "12:3",
      "where the items of a list above begin",
      "by 4 spaces",
    ],
    [
      "an item too deep",
      actors("    text: x", "    - id: d"),
      "13:5",
      "where the keys above begin",
      "by 2 spaces",
    ],
    [
      "an item too shallow",
      actors("    text: x", " - id: d"),
      "13:2",
      "is indented by 1 space,",
      "by 2 spaces",
    ],
    [
      "an item at the very left",
      actors("    text: x", "- id: d"),
      "13:1",
      "where the keys above",
      "by 2 spaces",
    ],
    [
      "a key of the case",
      actors("    text: x", " summary: y"),
      "13:2",
      "by 1 space,",
      "begin it at the very left",
    ],
    [
      "a list above its key",
      actors("    cite:", "   - s"),
      "13:4",
      "by 3 spaces",
      "indent it deeper than `cite:`",
    ],
    [
      "items of two columns",
      actors("    cite:", "      - s", "     - s"),
      "14:6",
      "by 5 spaces",
      "by 6 spaces",
    ],
    ["a key below a dash", "claims:\n  -\n  id: c\n", "12:3", "is no item", "indent it deeper than `-`"],
    ["a key below a text", "summary: x\n  turn: y\n", "11:3", "`turn: y` is indented by 2", "quotes"],
    ["a key below brackets", "coded2: {on: 2018}\n  note: x\n", "11:3", "by 2 spaces", "at the very left"],
    [
      "a text too shallow",
      actors("    text: a long", "  text that goes on"),
      "13:3",
      "nor part of",
      "deeper than `text",
    ],
    [
      "a block too shallow",
      "summary: |\n    a long\n  text\n",
      "12:3",
      "nor part of",
      "deeper than `summary",
    ],
    ["a tab behind spaces", actors("  \ttext: x"), "12:1", "a tab at the beginning of a line", "with spaces"],
    [
      "lines within brackets",
      "ties: [\n{kind: trade}\n]\n",
      "11:1",
      "within brackets that is not indented",
      "indent it",
    ],
    [
      "a list read as a text",
      "summary: x\n  - a\n",
      "11:3",
      "`- a` is read as part of the text above",
      "quotes",
    ],
  ])("%s", (_, written, place, what, cure) => {
    const found = saidOf(written, HEAD.replace("demarche: 1\n", "# A case\ndemarche: 1\n"));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`case.yaml:${place}: `);
    expect(found[0]).toContain(what);
    expect(found[0]).toContain(cure);
  });

  it.each([
    [
      "a colon in the text of an item",
      actors("    text: Talks: two"),
      "`Talks: two` is a text with a colon in it",
    ],
    ["a key without a space", "turn:\n  text:x\n  of: U\n", "`text:x` has no space after its colon"],
  ])("is told from %s", (_, written, what) => {
    expect(saidOf(written).join("\n")).toContain(what);
  });

  it.each([
    ["a list as deep as its key", "ties:\n- kind: trade\n  from: U\n  to: V\n  cite:\n  - s\n"],
    ["a text of several lines", "summary: a long\n  text - with a dash -\n  goes on\n"],
    ["a block with a list in it", "summary: |\n  x\n  - a\n"],
  ])("is silent about %s", (_, written) => {
    expect(saidOf(written)).toEqual([]);
  });
});

describe("a set of days without quotes, which YAML takes for a list", () => {
  it.each(["[2018-01-05..2018-01-20]", "[2018-01-05, 2018-01-20]", "[..2018-01-20]"])(
    "%s is to be quoted",
    (when) => {
      const said = saidOf(event(`what: x, when: ${when}, cite: [s]`));
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(`put it in quotes: "${when.replace(", ", ",")}"`);
    },
  );

  it("is not offered for a list that is no set of days", () => {
    expect(saidOf(event("what: x, when: [soon], cite: [s]")).join()).not.toContain("put it in quotes");
  });
});

describe("a value of the wrong form is told with the form that is right", () => {
  const moves = (statement: string) =>
    `moves: {options: [{id: a, actor: U, text: x}, {id: b, actor: V, text: z}], today: [], preferences: [{actor: U, statements: [{prefers: ${statement}}]}]}\n`;

  it.each([
    [
      "explanations: [{id: q, question: w, effect: {text: e}, hypotheses: [Hunger, {id: k, name: K}]}]\n",
      'write {id: …, name: "Hunger"}',
    ],
    [
      "issues: [{id: I, name: pay, nature: substantive, scale: [low, {id: h, text: high}]}]\n",
      'write {id: …, text: "low"}',
    ],
    ["events:\n  x: {what: w, when: 2018}\n", "write a list: `- id: x`"],
    [moves("a && b"), "write `and`"],
    [moves("a AND b"), "write `and`"],
    [moves("a || b"), "write `or`"],
    [moves("NOT a"), "write `not`"],
    [moves("'!a'"), "write `not a`"],
  ])("%j", (rest, cure) => {
    expect(saidOf(rest)).toEqual([expect.stringContaining(cure)]);
  });
});
