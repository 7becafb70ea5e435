import type { Case } from "#case/case.ts";
import { HISTORY, historyCase } from "./history-case.ts";

/**
 * The dispute over the canal with an entry for each thing that the chronology says: every kind of act, of dating and of
 * round; who claims what; acts brought forward as cause, sign and evidence; a turn of two events, one of them undated.
 */
export function canalCase(parts: Record<string, unknown> = {}): Case {
  const act = (id: string, what: string, when: string, more: object = {}) => ({
    id,
    what,
    when,
    by: ["borsk"],
    cite: ["post:P4.S1"],
    ...more,
  });
  const step = (id: string, kind: string, when: string, more: object = {}) => ({
    id,
    sender: ["league"],
    target: ["ardania", "borsk"],
    kind,
    what: `Grain ${kind}`,
    when,
    cite: ["post:P2.S3"],
    ...more,
  });
  return historyCase({
    turn: { text: "Ardania agrees to talk", of: "ardania", events: ["agrees", "later"] },
    sources: [
      ...HISTORY.sources,
      { id: "copy", title: "Reprint", publisher: "not stated", issued: "2020-06-01", origin: ["wire"] },
      { id: "sister", title: "Canal letters", publisher: "The Post", issued: "2020-06-02" },
    ],
    rounds: [
      ...HISTORY.rounds,
      {
        id: "r3",
        name: "Talks about talks",
        parties: ["ardania", "borsk"],
        start: "not stated",
        end: "1980",
        pauses: [{ from: "1979-03-05/1979-04-09", to: "1979-05-10" }],
        ending: "agreement",
        cite: ["wire"],
      },
      {
        id: "r4",
        name: "Quiet talks",
        parties: ["ardania", "borsk"],
        start: "1990-02",
        end: "not stated",
        otherDates: [{ start: "1991-05", cite: ["wire"] }],
        ending: "not stated",
        judgement: "inferred",
      },
    ],
    sanctions: [
      ...HISTORY.sanctions,
      step("s3", "tightened", "2019-12-01"),
      step("s4", "eased", "2020-03-10"),
      step("s5", "warning", "2020-01-15", { short: "Warning of the League" }),
    ],
    events: [
      ...HISTORY.events,
      act("later", "Ardania says so again", "not stated", { by: ["ardania"] }),
      act("both", "A joint statement", "2020-03-10", { by: ["ardania", "borsk"], to: ["league"] }),
      act("patrol", "Patrols on the canal", "2020-01-20/2020-04-30", { towards: ["why"] }),
      act("seen", "A patrol is seen", "2020-04-02~", { cite: ["wire:3", "sister:2", "post:P9.S9"] }),
      act("met", "Engineers meet", "2020-04-02", {
        otherDates: [{ when: "2020-05-02", cite: ["wire:4"] }],
      }),
      act("old", "An old quarrel", "195X", { mode: "historical", by: ["league"] }),
      act("guess", "A guess of the analyst", "2020-02-01", { cite: undefined, judgement: "likely" }),
      act("bare", "A thing that nobody cites", "2020-05-20", { cite: undefined, by: [] }),
      act("open", "A watch is kept", "2020-04-15/..", { by: ["envoy"] }),
    ],
    claims: [
      ...HISTORY.claims,
      { ...HISTORY.claims[0]!, id: "c2", by: "minister", about: { events: ["visit"] } },
      { ...HISTORY.claims[0]!, id: "c3", by: "minister", about: { events: ["visit"] } },
      {
        ...HISTORY.claims[0]!,
        id: "c4",
        about: undefined,
        argument: { form: "sign", shows: ["fear"], by: ["note"] },
      },
    ],
    explanations: [
      {
        id: "why",
        question: "Why did Ardania agree?",
        effect: { text: "it agreed", events: ["agrees"] },
        hypotheses: [
          {
            id: "fear",
            name: "Fear",
            causes: [{ text: "the ban", events: ["seen"], sanctions: ["s3", "s4"], cite: ["post:P1.S1"] }],
          },
        ],
        evidence: [{ id: "x", text: "they met", events: ["met"], cite: ["wire:4"] }],
      },
    ],
    ...parts,
  });
}
