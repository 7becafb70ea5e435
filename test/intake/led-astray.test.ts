import { describe, expect, it } from "vitest";
import { intake } from "#intake/index.ts";

/** Sentences of our own, each kind with its near misses: what stands beside a frame and is something else. */

type Entry = Readonly<Record<string, unknown>>;

const read = (text: string, kind: string) =>
  intake(`Norway met Sweden about the herring.\n\n${text}\n`, { id: "art", issued: "2025-11-14" })
    .proposals.filter((each) => each.kind === kind)
    .map(({ entry, grounds }): Entry => ({ ...entry, rule: grounds.rule }));

const demandsIn = (text: string) =>
  read(text, "demand").map(({ actor, kind, text: told }) => `${actor} ${kind}: ${told}`);

describe("what another step waits for", () => {
  const doneIn = (text: string) =>
    read(text, "event").flatMap(({ rule, mode }) => (mode === "actual" ? [rule] : []));
  it.each([
    "Sweden said that it would restore its label only after an agreement was signed.",
    "Sweden would reopen the market only when Norway signed a treaty.",
    "Norway will not pay until Sweden has signed the treaty.",
    "Norway cut its price to 44 per cent, provided that Sweden opened its coastal zone.",
    "Norway will lift the ban after an agreement is signed.",
  ])("is not told as done: %s", (text) => {
    expect(doneIn(text).filter((rule) => /^event\.(?:pact|agree|deed)/.test(String(rule)))).toEqual([]);
  });
  it.each([
    ["Norway left the room before Sweden signed the treaty.", "event.agree.sign"],
    ["The minister said that he would resign after Norway signed a treaty with Sweden.", "event.agree.sign"],
    ["Norway fished there until Sweden opened its coastal zone on 6 October.", "event.deed.open"],
    ["After Sweden signed the treaty, Norway paid.", "event.agree.sign"],
  ])("is told as done where it has come about: %s", (text, rule) => {
    expect(doneIn(text)).toContain(rule);
  });
});

describe("who does it", () => {
  it("is the country of the minister whom the sentence names, and not one without a name", () => {
    const text =
      "Norway asked for more. Its fisheries minister, Lars Holm, said that his country would close its ports if there was no deal.";
    expect(demandsIn(text)).toContain("NOR threat: a closure of ports");
  });
  it("is nobody's country where the sentence tells of no minister", () => {
    const text = "A trawlerman said that his country would close its ports if there was no deal.";
    expect(demandsIn(text).filter((each) => /^(?:NOR|SWE) threat/.test(each))).toEqual([]);
  });
  it.each([
    ["Norway demanded 50 per cent of the catch and Sweden offered 40 per cent.", "SWE offer: 40 per cent"],
    ["Norway asked for half of the quota and Sweden rejected the plan.", "SWE refusal: the plan"],
    ["Norway refused a compromise put forward by Sweden.", "SWE offer: the compromise"],
    ["The ministers of Norway and Sweden rejected the plan.", "NOR refusal: the plan"],
  ])("is told by its own clause: %s", (text, demand) => {
    expect(demandsIn(text)).toContain(demand);
  });
  it.each([
    "Norway demanded 50 per cent of the catch and Sweden offered 40 per cent.",
    "Norway refused a compromise put forward by Sweden and said that it would leave.",
    "A survey published in September found that a third of the stock spawns in Sweden.",
  ])("is no share, plan or participle: %s", (text) => {
    expect(read(text, "actor").filter(({ named }) => named === false)).toEqual([]);
  });
  it.each([
    ["A poll of skippers found that most fear a closure. An official found that it was late.", 1],
    ["The accused said that Norway had lied.", 1],
  ])("may have no name: %s", (text, count) => {
    expect(read(text, "actor").filter(({ named }) => named === false)).toHaveLength(count);
  });
  it("is no country where its shops stop buying, and is one where it does", () => {
    const senders = (text: string) => read(text, "sanction").flatMap(({ sender }) => sender);
    expect(senders("Two German supermarket chains stopped buying herring in August.")).not.toContain("DEU");
    expect(senders("German retailers stopped importing herring in August.")).not.toContain("DEU");
    expect(senders("Germany stopped buying herring from Norway in August.")).toContain("DEU");
    expect(senders("The German government stopped importing herring from Norway.")).toContain("DEU");
  });
});

describe("sharing", () => {
  const cooperating = (text: string) =>
    read(text, "event").filter(({ plover }) => plover === "COOPERATE").length;
  it.each([
    "The two states share a stock that scientists put at 2.1 million tonnes.",
    "Norway shares a border with Sweden.",
    "Norway and Sweden share a view of the matter.",
  ])("a thing is no deed: %s", (text) => expect(cooperating(text)).toBe(0));
  it.each([
    "Norway shared intelligence with Sweden on Monday.",
    "Norway and Sweden shared data on the stock in May.",
    "Norway shared the costs of the survey with Sweden.",
  ])("what one has with another is one: %s", (text) => expect(cooperating(text)).toBe(1));
});

describe("a demand", () => {
  it.each([
    ["Norway has dropped its demand for half of the catch.", []],
    ["Norway depends on Swedish landings. Its processors depend on landings for a third of their fish.", []],
    ["If the talks fail, Norway will probably close its ports.", []],
    ["Norway wants no concession before it.", ["NOR refusal: concession"]],
    ["Norway offered Sweden 44 per cent with 60 vessels.", ["NOR offer: 44 per cent and 60 vessels"]],
    ["Sweden raised its demand to 45 per cent.", ["SWE ask: 45 per cent"]],
    ["Sweden lowered its demand from 50 to 45 per cent of the catch.", ["SWE ask: 45 per cent of the catch"]],
    ["Sweden raised its offer to 41 per cent.", ["SWE offer: 41 per cent"]],
    ["Norway accepted the proposal as a basis for talks.", ["NOR acceptance: the proposal"]],
    ["Norway demanded the bridge of the town.", ["NOR ask: the bridge of the town"]],
    ["Sweden said it would pay only after Norway lifted the duty on herring.", []],
    ["Norway will not sign before Sweden demands less of the catch.", ["NOR refusal: a signature"]],
    // Near misses: still asked, still threatened.
    ["Norway repeated its demand for half of the catch.", ["NOR ask: the catch"]],
    ["Lars Holm denied that Norway had dropped its demand for half of the catch.", ["NOR ask: the catch"]],
    ["Norway will close its ports unless Sweden pays.", ["NOR threat: a closure of ports"]],
  ])("%s", (text, demands) => {
    expect(demandsIn(text).filter((each) => !/precondition/.test(each))).toEqual(demands);
  });
  it.each([
    ["Norway has put off the closing of its ports to 1 March.", 1],
    ["Norway suspended its threat against Sweden.", 1],
    ["Norway put off the closing of the year's accounts.", 0],
    ["Norway put off a decision on the ports.", 0],
    ["Norway suspended the captain.", 0],
  ])("that is put off is put off: %s", (text, count) => {
    const put = read(text, "event").filter(({ rule }) => rule === "event.yield.threat-postponed");
    expect(put).toHaveLength(count);
  });
});

describe("a round", () => {
  it("is one at which both put something forward, in the month that is over", () => {
    const text =
      "In March, at the first round of talks in Oslo, Norway demanded 50 per cent and Sweden offered 40 per cent. A second round, in Bergen in June, broke up after a day.";
    expect(read(text, "round").map(({ name, start, ending }) => `${name} | ${start} | ${ending}`)).toEqual([
      "First round of talks of Norway and Sweden in Oslo, 2025 | 2025-03 | not stated",
      "Second round of talks of Sweden and Norway | not stated | collapse",
    ]);
  });
  it.each([
    "At the first round of the cup in March, Norway demanded a replay and Sweden offered a bet.",
    "In March, at the first round of talks, Norway demanded 50 per cent.",
    "The Herring Council and the Shoals Commission wrote to Norway. The Herring Council and the Shoals Commission wrote to Sweden. An agreement was signed on 19 November.",
  ])("is none: %s", (text) => {
    const named = read(text, "round").map(({ name }) => String(name));
    expect(named.filter((name) => /^(?:First|Agreement)/.test(name))).toEqual([]);
  });
});

describe("a forecast", () => {
  const forecastsIn = (text: string) =>
    read(text, "forecast").map(({ text: told, probability }) => [told, probability]);
  it("is not of what it depends on", () => {
    const [[told] = []] = forecastsIn(
      "If the talks collapse, Norway will close its ports, and Sweden is likely to answer by licensing more vessels.",
    );
    expect(told).not.toMatch(/^Talks|Norway/);
  });
  it("keeps the chance that somebody gives for it", () => {
    expect(forecastsIn("She lowered her chance of a deal by the end of the year to 20 per cent.")).toEqual([
      [expect.any(String), 0.2],
    ]);
  });
  it("is none where a chance is an opportunity", () => {
    expect(forecastsIn("She missed her chance at the table.")).toEqual([]);
  });
});

describe("rival explanations", () => {
  const sets = (text: string) =>
    read(text, "explanation").map(({ hypotheses }) => (hypotheses as unknown[]).length);
  it.each([
    "Why did Norway move? Its officials say that the science persuaded them. The opposition says that money did it.",
    "Two explanations are on offer: officials say that Norway needs the cash. Others say it fears an early election.",
    "Norway cut its quota. One view holds that the scientists prevailed. Another blames pressure from Sweden.",
    "Norway cut its quota. One school points to the election. Another school blames the price of oil.",
  ])("are those of two who speak: %s", (text) => expect(sets(text)).toEqual([2]));
  it("take nobody's denial for what bears one out", () => {
    const [set] = read(
      "Why did Norway move? Its officials say that the science persuaded them. The opposition says that money did it. An official denied that the label had played any part.",
      "explanation",
    );
    expect(set?.evidence).toEqual([]);
  });
  it.each([
    "Why did Norway move? Nobody knows. The minister met Sweden. The union says it will strike.",
    "Norway offered two ports. The union says that it is too little. Others say it is too much.",
    "Two explanations are on offer. Norway met Sweden.",
    "Another blames Sweden.",
  ])("are none: %s", (text) => expect(sets(text)).toEqual([]));
});
