import type { Case } from "#case/case.ts";
import { readCaseText } from "#case/read.ts";
import { hashOf, sentencesOf } from "#case/sentences.ts";
import { type Decided, LEDGER_FORMAT, type Ledger } from "#decisions/ledger.ts";
import type { Proposal, ProposalKind, Proposals } from "#intake/proposal.ts";

export const TEXT = `Ferry talks resume

The line met the union on Monday. The union demands shorter shifts. Talks may last long.
`;
const SHA = hashOf(TEXT);

/** A case as an analyst keeps it: comments, own order of keys, quotation marks of both kinds. */
export const CASE = `# Ferries, kept by hand.
demarche: 1
id: ferry
title: 'Ferry talks'   # single quotes stay
asOf: 2024-05-20
analyst: "A. Nalyst"
coded: {on: 2024-05-20, hindsight: false}
questions:
  - {id: q1, text: Does it hold?, kind: soundness}
sources:
  - {id: art, title: Ferry talks, issued: 2024-05-20, text: {file: art.txt, sha256: ${SHA}, numbering: 2}}
actors:
  # the company first
  - {id: line, name: "The line", kind: organisation, party: true, cite: ["art:P2.S1"]}
`;

export function read(text: string): Case {
  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.case;
}

const sentences = sentencesOf(TEXT);

/** A proposal as intake makes it, on words of a sentence. */
export function proposal(
  kind: ProposalKind,
  at: string,
  words: string,
  entry: Record<string, unknown>,
  more: Partial<Proposal> = {},
): Proposal {
  const start = TEXT.indexOf(words, sentences.find((each) => each.at === at)!.start);
  const end = start + words.length;
  return {
    id: `${kind}:${hashOf(`${kind} ${at} ${words}`).slice(0, 12)}`,
    kind,
    cite: [`art:${at}`],
    quote: {
      start,
      end,
      exact: words,
      prefix: TEXT.slice(Math.max(0, start - 32), start),
      suffix: TEXT.slice(end, end + 32),
    },
    entry,
    grounds: { rule: `${kind}.test` },
    needs: [],
    confidence: "high",
    status: "open",
    ...more,
  };
}

export const LINE = proposal("actor", "P2.S1", "line", {
  id: "FERRYLINE",
  name: "Line",
  kind: "organisation",
});
export const UNION = proposal("actor", "P2.S1", "union", {
  id: "UNION",
  name: "Union",
  kind: "organisation",
});
export const MEETING = proposal(
  "event",
  "P2.S1",
  "met",
  {
    id: "E1",
    what: "The line meets the union",
    by: ["FERRYLINE"],
    to: ["UNION"],
    when: "2024-05-20",
    phrase: "on Monday",
    mode: "actual",
    plover: "CONSULT",
  },
  {
    grounds: {
      rule: "event.meet",
      date: { rule: "weekday", anchor: "publication", tense: "past", alternatives: ["2024-05-13"] },
    },
  },
);
export const SHIFTS = proposal(
  "demand",
  "P2.S2",
  "demands",
  {
    id: "D1",
    actor: "UNION",
    issue: "unsorted",
    kind: "ask",
    text: "what the sentence names",
    when: "not stated",
  },
  { needs: ["text", "issue"], confidence: "medium" },
);
export const LASTING = proposal(
  "forecast",
  "P2.S3",
  "may",
  { id: "F1", text: "What is foreseen", by: "not stated", words: "may", criterion: "not stated" },
  { needs: ["text", "criterion"], confidence: "low" },
);

export function proposals(...list: readonly Proposal[]): Proposals {
  return {
    format: "demarche-proposals/1",
    source: { id: "art", sha256: SHA, sentences: sentences.length },
    published: { value: "2024-05-20", origin: "given" },
    proposals: [...list],
    untouched: ["P1.S1"],
    apart: [],
  };
}

export const ALL = proposals(LINE, UNION, MEETING, SHIFTS, LASTING);

/** A ledger in which nothing is decided, or what is named. */
export function ledger(
  read: Proposals = ALL,
  decided: Readonly<Record<string, Partial<Decided>>> = {},
): Ledger {
  const { published, untouched, apart, source } = read;
  return {
    format: LEDGER_FORMAT,
    sources: [{ ...source, published, untouched, apart }],
    proposals: read.proposals.map(({ status: _open, ...content }) => ({
      decision: "open",
      ...content,
      ...decided[content.id],
    })),
  };
}
