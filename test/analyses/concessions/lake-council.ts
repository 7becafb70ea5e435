import type { Case } from "#case/case.ts";
import { disputeCase } from "./dispute-case.ts";

/** Names of the parties, in the order of the case; each stands for one way in which a verdict can come out. */
const PARTIES = [
  "ardania",
  "borsk",
  "corvia",
  "dorn",
  "elva",
  "fenn",
  "garth",
  "hesse",
  "ilmen",
  "jova",
  "karst",
  "lorn",
  "myra",
  "nord",
] as const;

type Given = Readonly<Record<string, unknown>>;

/** A statement of a party; what is not given is taken from an ask on the water, voiced long before and still upheld. */
function says(id: string, actor: string, given: Given = {}): object {
  const kept = { issue: "water", kind: "ask", text: `text of ${id}`, when: "../2020-06-01", level: "all" };
  return { id, actor, cite: ["post:P2.S1"], ...kept, ...given };
}

const offer = { kind: "offer", level: "half" };
const venue = { issue: "place", kind: "offer", level: "neutral", when: "2020-03-20" };

/**
 * A dispute over a lake between fourteen parties. Ardania, whose turn it was, dropped one demand, cut another, trimmed a
 * refusal and fell silent on a fourth issue. Of Borsk somebody else says that it dropped its only demand. Corvia and
 * Dorn changed the venue only, and Dorn fell silent on its demand. Elva offered something, Fenn did not move,
 * Garth did not as far as it can be told, Hesse said things that nobody dates. Of Ilmen something is only expected, of
 * Jova only an offer is stated, and of Karst a demand whose level nobody knows. Lorn raised its demand, threatens and broke an
 * offer; Myra accepts what it refused any of, buys what Nord asks and has not decided on the dam; Nord carries out its offer.
 */
const STATEMENTS: readonly object[] = [
  says("a-all", "ardania", { when: "2019", reversible: "no", text: "All of the water." }),
  says("a-gone", "ardania", { kind: "withdrawal", withdraws: "a-all", when: "2020-04-02", cite: ["wire:1"] }),
  says("a-fish", "ardania", { issue: "fish", level: "many", when: "2020-01" }),
  says("a-fewer", "ardania", { issue: "fish", level: "few", when: "2020-04", reversible: "at a cost" }),
  says("a-never", "ardania", { issue: "dam", kind: "refusal", level: "low", when: "2020-02" }),
  says("a-not-that", "ardania", { issue: "dam", kind: "refusal", level: "high", when: "2020-05" }),
  says("a-silent", "ardania", {
    issue: "toll",
    level: "free",
    when: "2018-07-01/2019-02-01",
    voice: "reading",
  }),
  says("b-all", "borsk", { when: "2020-01" }),
  says("b-gone", "borsk", {
    kind: "withdrawal",
    withdraws: "b-all",
    when: "2020-04",
    voice: "reading",
    cite: ["wire:2"],
  }),
  says("c-water", "corvia", { cite: ["wire:3"] }),
  says("c-fish", "corvia", { issue: "fish", level: "many" }),
  says("c-venue", "corvia", { ...venue, reversible: "yes" }),
  says("d-water", "dorn", { when: "2020-01", level: "most" }),
  says("d-venue", "dorn", venue),
  says("e-water", "elva"),
  says("e-offer", "elva", { ...offer, issue: "fish", level: "few", when: "2020-04", reversible: "no" }),
  says("f-water", "fenn", { when: "2020-01/2020-05-01" }),
  says("f-fish", "fenn", { issue: "fish", level: "few", when: "../.." }),
  says("g-water", "garth"),
  says("g-venue", "garth", { ...venue, when: "not stated" }),
  says("h-water", "hesse", { when: "not stated" }),
  says("h-less", "hesse", { when: "not stated", level: "half", cite: undefined, judgement: "heard" }),
  says("i-maybe", "ilmen", { voice: "expected", when: "not stated" }),
  says("k-most", "karst", { when: "2020-01", level: "most" }),
  says("k-less", "karst", { when: "2020-04", level: "not stated", text: "less" }),
  says("l-half", "lorn", { when: "2020-01", level: "half" }),
  says("l-all", "lorn", { when: "2020-04" }),
  says("l-threat", "lorn", { issue: "dam", kind: "threat", level: "high", when: "2020-04" }),
  says("l-toll", "lorn", { issue: "toll", kind: "offer", level: "free", when: "2020-01" }),
  says("m-refusal", "myra", { kind: "refusal", level: "some", when: "2020-01" }),
  says("m-accepts", "myra", {
    kind: "acceptance",
    level: "not stated",
    accepts: ["n-offer"],
    when: "2020-04",
  }),
  says("m-open", "myra", { issue: "dam", kind: "undecided", level: "not stated", when: "2020-04" }),
  says("n-offer", "nord", { kind: "offer", level: "half", when: "2020-01" }),
  says("n-fish", "nord", { issue: "fish", level: "few", when: "2020-01" }),
  says("j-offer", "jova", { ...offer, when: "2020", otherDates: [{ when: "2020-01", cite: ["copy:1"] }] }),
];

/** Acts about what is demanded: Nord delivers what it offered, Lorn stops paying, and what is only said of Garth counts for nobody. */
const EVENTS: readonly object[] = [
  { id: "agrees", what: "Ardania agrees to talk", by: ["ardania"], when: "2020-03-10", cite: ["post:P1.S1"] },
  {
    id: "delivery",
    what: "Nord delivers half of the water",
    by: ["nord"],
    when: "2020-04",
    fulfils: ["n-offer"],
    cite: ["wire:5"],
  },
  {
    id: "catch",
    what: "Myra and Borsk buy fish from Nord",
    by: ["myra", "borsk"],
    when: "2020-05",
    fulfils: ["n-fish"],
    cite: ["wire:6"],
  },
  {
    id: "toll",
    what: "Lorn closes the road",
    by: ["lorn"],
    when: "2020-04-20",
    breaches: ["l-toll"],
    cite: ["wire:7"],
  },
  {
    id: "rumour",
    what: "Garth gives up the water",
    by: ["garth"],
    when: "2020-04",
    withdraws: ["g-water"],
    alleged: ["borsk"],
    denied: ["garth"],
    cite: ["post:P3.S1"],
  },
];

/** The dispute as a case; statements and other parts may be given. */
export function lakeCouncil(demands: readonly object[] = STATEMENTS, parts: Given = {}): Case {
  const name = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);
  const scale = (...ids: readonly string[]) => ids.map((id) => ({ id, text: `${id} of it` }));
  return disputeCase(demands, {
    events: EVENTS,
    actors: PARTIES.map((id) => ({ id, name: name(id), kind: "state", party: id !== "jova" })),
    issues: [
      {
        id: "water",
        name: "Water",
        scale: scale("none", "some", "half", "most", "all"),
        today: "some",
        nature: "substantive",
        assets: ["jova", "ilmen"],
      },
      { id: "fish", name: "Fish", scale: scale("none", "few", "many"), today: "none", nature: "substantive" },
      { id: "dam", name: "Dam", scale: scale("low", "mid", "high"), today: "low", nature: "substantive" },
      { id: "toll", name: "Toll", scale: scale("free", "paid"), today: "paid", nature: "substantive" },
      { id: "place", name: "Place", scale: scale("home", "neutral"), today: "home", nature: "procedural" },
    ],
    ...parts,
  });
}
