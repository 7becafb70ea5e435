import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readCase } from "#case/read.ts";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const POINTS = inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}");
const LOW = inPoints("{worth: 20, cite: [art]}", "{worth: 20, cite: [art]}");
const toldOf = (packages: string, rest = "") =>
  dealsIn(caseOf(`${CLAUSES}${packages}`, rest), { samples: 60 }).explanation;
const why = (packages: string, rest = "") =>
  plainText(toldOf(packages, rest).judgements[0]!.confidence.why, "icd203");

it("tells in the words of the picture how many packages stand behind its points", () => {
  // Without the clause of jobs there are twice as many packages as points.
  const same = LOW.replace("{open: 0, safe: 20}", "{open: 0, safe: 0}").replace(
    "{open: 10, safe: 0}",
    "{open: 0, safe: 0}",
  );
  const alts = (packages: string) =>
    toldOf(packages).blocks.flatMap((block) => (block.kind === "scatter" ? [block.alt] : []));
  const { result } = dealsIn(caseOf(`${CLAUSES}${same}`), { samples: 60 });
  const size = result.front.length;
  expect(size).toBeGreaterThan(1);
  expect(alts(same)[0]).toMatch(new RegExp(`^${size} points for ${2 * size} efficient packages; `));
  expect(alts(LOW)[0]).toMatch(/^\d+ efficient packages; /);
});

it("names as those who insist on a sequence who is said to, and nobody who only takes its steps", () => {
  const sequence = (by: string) =>
    `${POINTS}  sequences: [{id: s, ${by}steps: [{by: union, takes: {nights: [two, four]}, cite: [art]}, {by: line, takes: {pay: middle}, cite: [art]}]}]\n`;
  const insists = (packages: string) =>
    toldOf(packages).blocks.flatMap((block) =>
      block.kind === "table" && block.title === "What each condition costs"
        ? block.rows.map(({ cells }) => cells[1])
        : [],
    );
  expect(insists(sequence(""))).toEqual(["not stated"]);
  expect(insists(sequence("by: [town], "))).toEqual(["the town"]);
});

it("says that nothing is signed without a party only where no rule of agreement says otherwise", () => {
  const patron = POINTS.replace("- actor: line", "- actor: line\n      consent: counts");
  const note = (packages: string) => {
    const block = toldOf(packages).blocks.find(
      (one) => one.kind === "table" && one.title === "What each party wants",
    );
    return plainText((block as { readonly note?: string }).note ?? "", "icd203");
  };
  expect(note(patron)).toBe("The line does not sign, but nothing is signed without its consent.");
  expect(note(`${patron}  agreement: {vetoes: [union], cite: [art]}\n`)).not.toContain("sign");
});

it("tells what is judged and what is taken from demands each as what it is", () => {
  expect(why(POINTS)).toContain("What the parties want is what sources state.");
  expect(why(POINTS.replace("worth: 20, cite: [art]", "worth: 20, judgement: A guess"))).toContain(
    "Part of what they have without a deal is judged.",
  );
  // Of whom nobody states it, that cannot be judged either.
  expect(
    why(
      POINTS.replaceAll("cite: [art]", "judgement: A guess").replace(
        "{worth: 20, judgement: A guess}",
        "{worth: not stated}",
      ),
    ),
  ).toContain("Part of what they have without a deal is judged, and part is not stated.");
  expect(why(POINTS.replaceAll("cite: [art]", "judgement: A guess"))).toContain(
    "What the parties want is judged. What they have without a deal is judged.",
  );
  expect(
    why(
      "  parties: [{actor: union}, {actor: line, values: [{on: pay, order: [low, middle, high], cite: [art]}]}]\n",
      "demands:\n  - {id: d, actor: union, issue: pay, kind: ask, text: six per cent, level: high, when: 2024-01-10, cite: [art]}\n",
    ),
  ).toContain("Part of what the parties want is taken from their demands.");
});

const cellsOf = (packages: string, title: string, rest = "") =>
  [...(toldOf(packages, rest).glance ?? []), ...toldOf(packages, rest).blocks].flatMap((block) =>
    block.kind === "table" && block.title === title
      ? block.rows.map(({ cells }) =>
          cells.map((cell) =>
            typeof cell === "number" ? String(cell) : plainText((cell ?? "–") as never, "icd203"),
          ),
        )
      : [],
  );
const judged = (packages: string, rest = "") =>
  plainText(toldOf(packages, rest).judgements[0]!.text, "icd203");

it("says of packages that a rule puts level that they are, and takes the one that leximin takes", () => {
  // Worth (0, 9), (9, 0), (4, 4) and (4, 5): the largest sum, 9, is that of three; leximin picks the last.
  const level = `  parties:
    - {actor: union, values: [{on: x, points: {a: 0, b: 9, c: 4, d: 4}, cite: [art]}], walkAway: {worth: 0, cite: [art]}}
    - {actor: line, values: [{on: x, points: {a: 9, b: 0, c: 4, d: 5}, cite: [art]}], walkAway: {worth: 0, cite: [art]}}
`;
  const clause = `  clauses: [{id: x, name: x, options: [{id: a, text: a}, {id: b, text: b}, {id: c, text: c}, {id: d, text: d}]}]\n`;
  const { glance } = dealsIn(caseOf(`${clause}${level}`)).explanation;
  const rows = glance!.flatMap((block) =>
    block.kind === "table" ? block.rows.map(({ cells }) => cells) : [],
  );
  expect(rows.map(([name, , union]) => [name, union])).toEqual([
    [
      "Nash: largest product of gains; Kalai–Smorodinsky: the least share of what each could gain as large as can be; Egalitarian: the least gain as large as can be; Largest sum (one of three that are level)",
      "4, accepts",
    ],
  ]);
});

it("measures what is at stake by the packages that keep to the conditions", () => {
  const stakes = (rest: string) =>
    dealsIn(caseOf(`${CLAUSES}${LOW}${rest}`)).result.parties.map(({ stake }: { stake: unknown }) => stake);
  expect(stakes("")).toEqual([
    { low: 0, high: 100 },
    { low: 0, high: 100 },
  ]);
  // Without six per cent, and jobs safe only with nights: by hand, of twelve packages less the two with no nights and safe jobs.
  const all = [0, 40].flatMap((pay) =>
    [20, 5, 0].flatMap((nights) =>
      [0, 20].flatMap((jobs) => (nights === 20 && jobs === 20 ? [] : [pay + nights + jobs])),
    ),
  );
  const [union] = stakes(
    "  conditions: [{never: {pay: high}, cite: [art]}, {if: {jobs: safe}, then: {nights: [two, four]}, cite: [art]}]\n",
  );
  expect(union).toEqual({ low: Math.min(...all), high: Math.max(...all) });
});

it("tells of who cannot stop a deal what it has of what the rules pick, too", () => {
  const town = `    - {actor: town, consent: none, values: [{on: pay, points: {low: 0, middle: 0, high: 0}, cite: [art]}, {on: nights, points: {none: 3, two: 1, four: 0}, cite: [art]}, {on: jobs, points: {open: 0, safe: 1}, cite: [art]}], walkAway: {worth: 2, cite: [art]}}\n`;
  const rows = cellsOf(`${POINTS}${town}`, "Who accepts which package");
  const nash = rows.find(([name]) => name!.startsWith("Nash"))!;
  // Three per cent, four nights, jobs open: by hand the largest product, and nothing of it for the town.
  expect(nash[1]).toContain("four nights");
  expect(nash.at(-2)).toBe("0, refuses");
  const note = toldOf(`${POINTS}${town}`).glance![0]!;
  expect(JSON.stringify(note)).toContain("the line 62, the town 2");
});

const UNKNOWN = `  parties:
    - {actor: union, values: [{on: pay, order: [high, middle, low], cite: [art]}], walkAway: {worth: [0.2, 0.6], cite: [art]}}
    - {actor: line, values: [{on: pay, order: [low, middle, high], cite: [art]}], walkAway: {worth: [0.2, 0.6], cite: [art]}}
`;
const offer = (id: string, more: string) => `{id: ${id}, name: ${id}, by: [line], cite: [art], ${more}}`;

it("says in how many readings the Nash rule picks a package", () => {
  const names = cellsOf(UNKNOWN, "Who accepts which package").map(([name]) => name!);
  const picked = names.filter((name) => name.startsWith("Picked"));
  expect(picked.length).toBeGreaterThan(0);
  for (const name of picked) expect(name).toMatch(/^Picked by the Nash rule, in \d+ % of the readings$/);
});

it("tells every offer, the last of them last, whatever their order in the file", () => {
  const offers = `  offers: [${offer("late", "when: 2024-04-20, package: {pay: middle}")}, ${offer("undated", "package: {pay: high}")}, ${offer("early", "when: 2024-03-20, package: {pay: low}")}]\n`;
  const places = (text: string) => ["undated", "early", "late"].map((name) => text.indexOf(`“${name}”`));
  const text = judged(`${UNKNOWN}${offers}`);
  expect(places(text).every((at, nth, all) => at > 0 && (nth === 0 || at > all[nth - 1]!))).toBe(true);
  const known = judged(`${POINTS}${offers}`);
  expect(places(known).every((at, nth, all) => at > 0 && (nth === 0 || at > all[nth - 1]!))).toBe(true);
  // Moves start from the last that was made, and not from the last in the file.
  const { moves } = dealsIn(caseOf(`${CLAUSES}${POINTS}${offers}`)).result;
  expect(moves.from.package).toEqual([1, 0, 0]);
});

it("never makes an offer that breaks a condition, in no reading", () => {
  const broken = `${UNKNOWN}  conditions: [{never: {pay: high, jobs: open}, cite: [art]}]\n  offers: [${offer("o", "package: {pay: high}")}]\n`;
  expect(judged(broken)).toContain("The offer “o” breaks a condition.");
  expect(
    cellsOf(broken, "Who accepts which package")
      .find(([name]) => name!.includes("“o”"))!
      .at(-1),
  ).toBe("breaks a condition");
});

it("counts as known which clause counts most only where that is", () => {
  const weighted = (pay: string, nights: string, jobs: string) =>
    `  parties: [{actor: union, values: [{on: pay, ${pay}order: [high, low], cite: [art]}, {on: nights, ${nights}order: [none, two], cite: [art]}, {on: jobs, ${jobs}order: [safe, open], cite: [art]}], walkAway: {worth: none, cite: [art]}}]\n`;
  const gaps = (packages: string) =>
    toldOf(packages)
      .gaps.map((gap) => plainText(gap, "icd203"))
      .join(" ");
  expect(gaps(weighted("weight: [0.3, 0.6], ", "", ""))).toContain("what weight it gives nights and jobs");
  expect(gaps(weighted("", "", ""))).toContain("which clause counts most to it");
  expect(gaps(weighted("weight: [0.3, 0.6], ", "weight: [0.2, 0.5], ", "weight: [0.1, 0.2], "))).toBe(
    "The order of the union leaves out “three per cent” on pay and “four nights” on nights.",
  );
});

it("tells that there is no package apart from that one is too much to find", () => {
  const never = "  conditions: [{never: {pay: [low, middle, high]}, cite: [art]}]\n";
  const { result } = dealsIn(caseOf(`${CLAUSES}${LOW}${never}`));
  expect(result.best).toEqual([{ none: "no package" }, { none: "no package" }]);
  expect(result.conditions.prices[0].price).toEqual(["no package", "no package"]);
  expect(cellsOf(`${LOW}${never}`, "What each condition costs")[0]).toEqual([
    "“no rise”, “three per cent” or “six per cent” on pay is ruled out",
    "not stated",
    "no package now",
    "no package now",
    "yes",
  ]);
});

it("marks the steps of a sequence that break a condition, and names what each takes of several options", () => {
  const sequence =
    "  sequences: [{id: s, steps: [{by: union, takes: {nights: [two, four]}, cite: [art]}, {by: line, takes: {pay: [middle, high]}, cite: [art]}]}]\n  conditions: [{never: {nights: two, pay: low}, cite: [art]}]\n";
  const steps = cellsOf(`${LOW}${sequence}`, "The sequence, step by step from today").map(([step]) => step);
  expect(steps).toEqual(["nights: “two nights” (breaks a condition)", "pay: “three per cent”"]);
  const conditions = cellsOf(`${LOW}${sequence}`, "What each condition costs").map(([name]) => name);
  expect(conditions[1]).toBe(
    "Sequence of “two nights” or “four nights” on nights, then “three per cent” or “six per cent” on pay",
  );
});

it("puts beside an offer only others that are better for somebody else", () => {
  const offers = `  offers: [${offer("o", "package: {pay: low, nights: two, jobs: safe}")}]\n`;
  const { moves } = dealsIn(caseOf(`${CLAUSES}${POINTS}${offers}`)).result;
  expect(moves.alternatives.worth).toEqual([25, 75]);
  for (const { worth } of moves.alternatives.packages) expect(worth[0]).toBeGreaterThan(25);
});

it("speaks of votes where votes decide", () => {
  const told = toldOf(`${POINTS}  agreement: {votes: 2, cite: [art]}\n`);
  expect(told.headline).toMatch(/^There is a deal that finds the consent it needs: \w+ of 18 packages\.$/);
  expect(told.judgements[0]!.inShort).toMatch(/^\w+ of 18 packages find the consent that a deal needs\.$/);
});

it("counts what there is without a deal as no deal, though all would accept it", () => {
  const today = inPoints("{as: today, cite: [art]}", "{as: today, cite: [art]}");
  const { result, explanation } = dealsIn(caseOf(`${CLAUSES}${today}`));
  // Of the 18 packages these are by hand worth 20 to the union and 60 to the line at least: today, and two with three per cent and four nights.
  const worth = (pay: number, nights: number, jobs: number) => [
    [0, 40, 60][pay]! + [20, 5, 0][nights]! + [0, 20][jobs]!,
    [50, 30, 0][pay]! + [0, 25, 40][nights]! + [10, 0][jobs]!,
  ];
  const good = [0, 1, 2].flatMap((pay) =>
    [0, 1, 2].flatMap((nights) =>
      [0, 1].flatMap((jobs) => {
        const [union, line] = worth(pay, nights, jobs);
        return union! >= 20 && line! >= 60 ? [[pay, nights, jobs].join()] : [];
      }),
    ),
  );
  expect(good).toContain("0,0,0");
  expect(result.zone).toMatchObject({ packages: 18, made: { count: good.length - 1 } });
  expect(result.offers[0]).toMatchObject({
    kind: "today",
    accepts: [true, true],
    isPossible: true,
    made: false,
  });
  const rows = explanation.glance!.flatMap((block) =>
    block.kind === "table" ? block.rows.map(({ cells }) => cells) : [],
  );
  expect(rows[0]!.at(-1)).toBe("no deal");
  // The picture of walk-away values starts from the same share.
  expect(result["walk-aways"].base).toBeCloseTo((good.length - 1) / 18, 12);
  // What is better for both is found all the same, and the way there begins with what there is.
  expect(result.moves.path.steps.length).toBeGreaterThan(0);
});

it("draws no deal from what there is without one", () => {
  // Each wants on the only clause what the other does not: whatever is drawn, nothing but today suits both.
  const packages = `  clauses: [{id: x, name: x, options: [{id: a, text: a}, {id: b, text: b}, {id: c, text: c}], today: b}]
  parties:
    - {actor: union, values: [{on: x, order: [a, b, c], cite: [art]}], walkAway: {as: today, cite: [art]}}
    - {actor: line, values: [{on: x, order: [c, b, a], cite: [art]}], walkAway: {as: today, cite: [art]}}
`;
  expect(dealsIn(caseOf(packages), { samples: 100 }).result.prospects.made.share).toBe(0);
});

it("says on the first page which of the packages named suits most often", () => {
  const offers = `  offers: [${offer("hard", "package: {pay: high}")}, ${offer("soft", "package: {pay: middle}")}]\n`;
  const { judgements } = toldOf(`${UNKNOWN}${offers}`);
  const [{ gist, inShort }] = judgements as [(typeof judgements)[0]];
  expect(plainText(gist!, "icd203")).toMatch(
    /^In \d+–\d+ % of the ways to fill in what nobody states \(\d+ drawn at random\), some package, however little it settles, suits both parties \(no measure of likelihood\); “soft” does in \d+–\d+ %\.$/,
  );
  expect(inShort).toEqual(gist);
});

it("counts what is cited with a judgement beside it as judged", () => {
  const packages = POINTS.replaceAll("cite: [art]}", "cite: [art], judgement: Read so}");
  expect(why(packages)).toContain("What the parties want is judged.");
});

it("names the inputs that change something when left out, and counts the others", () => {
  const hard = UNKNOWN.replaceAll("[0.2, 0.6]", "0.5");
  const told = toldOf(hard);
  const table = told.blocks.find(
    (block) => block.kind === "table" && block.title === "If one input falls away",
  );
  const { premises } = dealsIn(caseOf(`${CLAUSES}${hard}`), { samples: 60 }).result;
  const deciding = premises.filter(({ effect }: { effect: string }) => effect !== "none").length;
  const rows = table?.kind === "table" ? table.rows.length : 0;
  expect(rows).toBe(deciding);
});

it("says of a package of many clauses that is today's that everything is as today", () => {
  const clause = (at: number) =>
    `{id: c${at}, name: c${at}, options: [{id: a, text: a}, {id: b, text: b}], today: a}`;
  const many = `  clauses: [${Array.from({ length: 7 }, (_, at) => clause(at)).join(", ")}]
  parties:
    - {actor: union, values: [{on: c0, order: [b, a], cite: [art]}], walkAway: {as: today, cite: [art]}}
    - {actor: line, values: [{on: c1, order: [b, a], cite: [art]}], walkAway: {as: today, cite: [art]}}
`;
  const { glance, blocks } = dealsIn(caseOf(many), { samples: 50 }).explanation;
  expect(JSON.stringify(glance)).toContain("everything as today");
  expect(JSON.stringify(blocks)).toContain("as good as today");
});

it("draws nothing where nothing is known of what the parties want", () => {
  expect(() => toldOf("  parties: [{actor: union}, {actor: line}]\n")).toThrow(
    "terms of the parties: what one whose consent is asked makes of a clause, or has without a deal",
  );
  expect(
    toldOf("  parties: [{actor: union}, {actor: line, walkAway: {worth: none, cite: [art]}}]\n").headline,
  ).toBeDefined();
});

it("says first which package comes first where every package would do, as that alone answers", () => {
  const file = "cases/camp-david-1978/case.yaml";
  const reading = readCase(readFileSync(file), file);
  if (!("case" in reading)) throw new Error("the case is faulty");
  const { gist, inShort } = dealsIn(reading.case).explanation.judgements[0]!;
  expect(inShort).toBe(
    "The Nash rule would give 60 to Israel and 75 to Egypt, each in its own measure; the Kalai–Smorodinsky and egalitarian rules, 65.83 to each; " +
      "both parties could accept every package.",
  );
  // The first page says behind it what is in that package.
  expect(plainText(gist!, "icd203")).toBe(
    "What the Nash rule picks is worth 60 to Israel and 75 to Egypt: the Sinai: “wholly as Egypt would have it”, diplomatic " +
      "recognition: “as Israel would have it”, the West Bank and Gaza: “as Israel would have it”, linkage: “as Israel would have it”, " +
      "Palestinian rights: “as Egypt would have it”, Jerusalem: “as Israel would have it”.",
  );
});
