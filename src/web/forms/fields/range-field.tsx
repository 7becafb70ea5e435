import { useEffect, useId, useRef, useState } from "react";
import type { YamlValue } from "#case/edit/edit.ts";
import type { Path } from "#case/walk.ts";
import { useField } from "../form.ts";
import { amountInWords, endsOf, percent } from "./amounts.ts";
import { ChangedNote } from "./changed-note.tsx";

/** How long a number rests before it counts, in milliseconds: who holds an arrow key down passes through many. */
const REST = 300;
const NOT_STATED = "not stated";

/** What the numbers are: shares, shown in per cent; factors, above 0; amounts in some measure. */
type Kind = "share" | "factor" | "amount";

/** A number or a range of numbers. Shares are shown in per cent; `not stated` is one click away where it may stand. */
export function RangeField({
  path,
  label,
  question,
  kind,
  of,
  mayBeMissing = false,
  orElse,
}: {
  readonly path: Path;
  readonly label: string;
  /** The question that the value answers. */
  readonly question: string;
  readonly kind: Kind;
  /** Of whom or what it is asked, where the question alone stands more than once. */
  readonly of?: string;
  readonly mayBeMissing?: boolean;
  /** A word that may stand in place of numbers. */
  readonly orElse?: { readonly value: string; readonly text: string };
}) {
  const field = useField(path, label);
  const id = useId();
  const ends = endsOf(field.value);
  const shown = ends === undefined ? ["", ""] : [ends.low, ends.high].map((end) => textOf(end, kind));
  const [texts, setTexts] = useState(shown);
  const [trouble, setTrouble] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const key = shown.join("|");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts follow the case whenever that changes
  useEffect(() => {
    setTexts(shown);
    setTrouble("");
  }, [key]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const commit = (typed: readonly string[]) => {
    clearTimeout(timer.current);
    const [low = "", high = ""] = typed;
    if (low === shown[0] && high === shown[1]) return setTrouble("");
    if (low.trim() === "" || high.trim() === "") return;
    const numbers = [low, high].map((text) => numberOf(text, kind));
    // As long as one end is being typed it may pass through values beyond the other.
    if (numbers[0]! > numbers[1]!) return;
    const problem = problemOf(numbers, kind);
    setTrouble(problem);
    if (problem === "") field.set(inForm(field.value, numbers as [number, number]));
  };
  /** One end is written: what is empty goes back to what the case says, and an end beyond the other takes that along. */
  const leave = (at: 0 | 1) => {
    const other = at === 0 ? 1 : 0;
    if (texts[at]!.trim() === "" && shown[at] !== "") {
      clearTimeout(timer.current);
      setTexts(shown);
      return setTrouble(`An empty field says nothing, so it is as it was.`);
    }
    const [own, beyond] = [texts[at], texts[other]].map((text) => numberOf(text!, kind)) as [number, number];
    const isBeyond = texts[other]!.trim() !== "" && (at === 0 ? own > beyond : own < beyond);
    const next = isBeyond ? [texts[at]!, texts[at]!] : texts;
    if (isBeyond) setTexts(next);
    commit(next);
  };
  const type = (at: 0 | 1, text: string) => {
    const next = at === 0 ? [text, texts[1]!] : [texts[0]!, text];
    setTexts(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => commit(next), REST);
  };
  const input = (at: 0 | 1, name: string) => (
    <input
      id={at === 0 ? id : undefined}
      className="number-input"
      type="number"
      step={kind === "share" ? 1 : "any"}
      min={kind === "amount" ? undefined : 0}
      max={kind === "share" ? 100 : undefined}
      aria-label={`${question} ${of === undefined ? "" : `${of}: `}${name}`}
      aria-invalid={trouble !== "" || undefined}
      disabled={field.isLocked}
      value={texts[at]}
      onChange={(event) => type(at, event.target.value)}
      onBlur={() => leave(at)}
      onKeyDown={(event) => event.key === "Enter" && leave(at)}
    />
  );
  return (
    <div className="field" data-changed={field.isChanged || undefined}>
      <label htmlFor={id}>{question}</label>
      <span className="range-inputs">
        {input(0, "at least")} <span>to</span> {input(1, "at most")}
        {kind === "share" ? <span>%</span> : null}
        {orElse && (
          <button
            type="button"
            className="missing"
            aria-label={`${orElse.text}: ${of ?? question}`}
            aria-pressed={field.value === orElse.value}
            disabled={field.isLocked}
            onClick={() => field.set(orElse.value)}
          >
            {orElse.text}
          </button>
        )}
        {mayBeMissing && (
          <button
            type="button"
            className="missing"
            aria-label={`not stated: ${of ?? question}`}
            aria-pressed={field.value === NOT_STATED}
            disabled={field.isLocked}
            onClick={() => field.set(NOT_STATED)}
          >
            not stated
          </button>
        )}
      </span>
      <ChangedNote field={field} words={(value) => inWords(value, kind)} />
      {trouble !== "" && (
        <span className="field-trouble" role="alert">
          {trouble}
        </span>
      )}
    </div>
  );
}

function textOf(number: number, kind: Kind): string {
  return kind === "share" ? percent(number) : String(number);
}

function numberOf(text: string, kind: Kind): number {
  const number = Number(text);
  // Two decimals of a per cent: what is written stays short.
  return kind === "share" ? Math.round(number * 100) / 10_000 : number;
}

function problemOf(numbers: readonly number[], kind: Kind): string {
  const [low = Number.NaN, high = Number.NaN] = numbers;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "Write two numbers.";
  if (kind === "share" && (low < 0 || high > 1)) return "A share lies between 0 and 100 %.";
  if (kind === "factor" && low <= 0) return "A factor is above 0; 1 changes nothing.";
  return "";
}

/** The numbers in the form in which the value was written. */
function inForm(value: unknown, [low, high]: readonly [number, number]): YamlValue {
  const isMap = value !== null && typeof value === "object" && !Array.isArray(value);
  if (low === high && !isMap) return low;
  if (isMap) {
    const { best, ...rest } = value as { readonly best?: number; readonly [key: string]: unknown };
    const kept = best !== undefined && best >= low && best <= high ? { best } : {};
    return { ...rest, ...kept, low, high } as YamlValue;
  }
  return [low, high];
}

function inWords(value: unknown, kind: Kind): string {
  const ends = endsOf(value);
  if (!ends || kind !== "share") return amountInWords(value);
  const [low, high] = [percent(ends.low), percent(ends.high)];
  return low === high ? `${low} %` : `${low} to ${high} %`;
}
