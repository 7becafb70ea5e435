import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";

/** The beginning of a small sound case with the actors U and V and the source s. */
export const HEAD = `demarche: 1
id: small
title: Small
asOf: 2018-04-16
analyst: A
coded: {on: 2018-04-16, hindsight: false}
sources: [{id: s, title: A report, issued: 2018-04-01}]
actors: [{id: U, name: the union, kind: state}, {id: V, name: the line, kind: state}]
`;

/** What is said of a case that goes on after `HEAD`: faults, or the warnings of a sound one. */
export function saidOf(rest: string, head = HEAD): string[] {
  const reading = readCaseText(head + rest, "case.yaml");
  return ("faults" in reading ? reading.faults : reading.warnings).map(faultInWords);
}
