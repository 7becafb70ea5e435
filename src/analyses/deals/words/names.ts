import { inFigures } from "#case/counts-in-words.ts";
import { counted, inWords, listed, quoted } from "../../sentence-parts.ts";
import type { Count } from "../counts.ts";
import type { DealsInput } from "../input.ts";
import type { CandidateFound } from "../parts/prospects.ts";

/** Of packages with more clauses only those are named that are not as they are today, or the first. */
const NAMED_CLAUSES = 6;

/** The package that holds today. */
const EVERYTHING_AS_TODAY = "everything as today";

/** A package: `pay: “a rise”, nights: “none”`; of many clauses those that change, with how many stay. */
export function packageInWords({ clauses, today }: DealsInput, given: readonly number[]): string {
  const all = clauses.map((_, at) => at);
  const changed = today === null ? all : all.filter((at) => given[at] !== today[at]);
  const named = clauses.length <= NAMED_CLAUSES ? all : changed.slice(0, NAMED_CLAUSES);
  if (clauses.length > NAMED_CLAUSES && today !== null && changed.length === 0) return EVERYTHING_AS_TODAY;
  const words = named.map((at) => optionInWords(clauses, at, given[at]!));
  if (named.length === clauses.length) return words.join(", ");
  const rest = clauses.length - named.length;
  return changed.length === named.length
    ? [...words, `${counted(rest, "other clause")} as today`].join(", ")
    : `${words.join(", ")}, and ${counted(rest, "other clause")}`;
}

/** `pay: “a rise”`. */
export function optionInWords(clauses: DealsInput["clauses"], clause: number, option: number): string {
  return `${clauses[clause]!.name}: ${quoted(clauses[clause]!.options[option]!.text)}`;
}

/** What a package that is looked at is called, as a row of a table has it. */
export function candidateName(
  { offers }: DealsInput,
  { kind, offer }: Pick<CandidateFound, "kind" | "offer">,
): string {
  if (kind === "today") return "Today";
  if (kind === "nash" || offer === null) return "Picked by the Nash rule";
  const { name, by } = offers[offer]!;
  if (name !== null) return quoted(name);
  return by.length === 0 ? `Offer ${offer + 1}` : `Offer of ${listed(by)}`;
}

/** The same within a sentence. */
export function offerInSentence({ offers }: DealsInput, offer: number): string {
  const { name, by } = offers[offer]!;
  if (name !== null) return `${by.length === 0 ? "the package" : "the offer"} ${quoted(name)}`;
  return by.length === 0 ? "the offer on the table" : `the offer of ${listed(by)}`;
}

/** A sum in the parties' own measure: no more digits than tell. */
export function amount(value: number): string {
  return String(Number(value.toPrecision(4)) + 0);
}

/** How many packages: in words up to ten, in figures up to a million, and about how many beyond. */
export function packages(count: Count): string {
  const value = Number(count);
  if (value < 1e6) return counted(value, "package");
  return `${about(value)} packages`;
}

/** The same in figures and without the noun, as a table has it. */
export function packagesInFigures(count: Count): string {
  const value = Number(count);
  return value < 1e6 ? inFigures(value) : about(value);
}

function about(value: number): string {
  const exponent = Number(value.toExponential().split("e")[1]);
  if (exponent < 9) return `about ${Number((value / 1e6).toPrecision(2))} million`;
  if (exponent < 12) return `about ${Number((value / 1e9).toPrecision(2))} billion`;
  const digits = String(exponent).replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
  return `about ${Number((value / 10 ** exponent).toPrecision(2))} × 10${digits}`;
}

/** So many of so many packages: `five of 16 packages`; where conditions rule some out, of those that are possible. */
export function packagesOf(count: Count, all: Count | null, input: DealsInput): string {
  if (all === null) return packages(count);
  return `${manyInWords(count)} of ${possible(input, packages(all))}`;
}

/** `16 packages`; where conditions rule others out, `16 possible packages`. */
export function possible({ conditions }: DealsInput, counted: string): string {
  return conditions.length === 0 ? counted : counted.replace("package", "possible package");
}

/** How many, without a noun: in words up to ten, in figures up to a million, and about how many beyond. */
export function manyInWords(count: Count): string {
  const value = Number(count);
  return value < 1e6 ? inWords(value) : about(value);
}

/** The deal that is looked for, behind `a` or `no`: `deal that both parties could accept`. */
export function dealSought(input: DealsInput): string {
  return input.agreement.by === "all"
    ? `deal that ${allParties(input)} could accept`
    : "deal that finds the consent it needs";
}

/** Whether it does what a deal needs: `suits both parties`, `finds the consent it needs`. */
export function suits(input: DealsInput): string {
  return input.agreement.by === "votes" ? "finds the consent it needs" : `suits ${allParties(input)}`;
}

/** Nobody; where there are others, too, of those whose consent is asked. */
export function nobody({ bystanders }: DealsInput): string {
  return bystanders.length === 0 ? "nobody" : "nobody whose consent is asked";
}

/** All parties, as a sentence has them: `both parties`, `all four parties`. */
export function allParties({ parties }: DealsInput): string {
  if (parties.length === 1) return parties[0]!.name;
  return parties.length === 2 ? "both parties" : `all ${counted(parties.length, "party", "parties")}`;
}
