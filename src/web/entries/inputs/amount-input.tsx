import { useState } from "react";
import { endsOf } from "../../forms/fields/amounts.ts";
import type { InputProps } from "../entry-context.ts";
import { asMap } from "./map-value.ts";

/** A number, or a range of numbers by its two ends; shares in per cent. Where words can say it, one of these instead. */
export function AmountInput({
  id,
  value,
  change,
  describedBy,
  isShare,
  words,
  name,
}: InputProps & {
  readonly isShare: boolean;
  readonly words: readonly string[];
}) {
  const word = words.find((each) => each === value);
  const shown = textsOf(value, isShare);
  // What is being typed is kept as it is: "0." on the way to "0.5" is the same number as "0".
  const [typed, setTyped] = useState<{ readonly of: string; readonly texts: readonly string[] }>();
  const texts = typed?.of === shown.join("|") ? typed.texts : shown;
  const type = (at: 0 | 1, text: string) => {
    const next = texts.with(at, text);
    const to = amountOf(next, isShare, value);
    setTyped({ of: textsOf(to, isShare).join("|"), texts: next });
    change(to);
  };
  const input = (at: 0 | 1, end: string) => (
    <input
      id={at === 0 && words.length === 0 ? id : undefined}
      type="number"
      step="any"
      className="number-input"
      aria-label={`${name}: ${end}`}
      aria-describedby={describedBy}
      value={texts[at]}
      onChange={(event) => type(at, event.target.value)}
    />
  );
  return (
    <span className="entry-amount">
      {words.length > 0 && (
        <select
          id={id}
          aria-label={`${name}: in a word`}
          aria-describedby={describedBy}
          value={word ?? ""}
          onChange={({ target }) => change(target.value === "" ? undefined : target.value)}
        >
          <option value="">{texts[0] === "" ? "–" : "in figures"}</option>
          {words.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      )}
      {input(0, "at least")} <span>to</span> {input(1, "at most")}
      {isShare && <span>%</span>}
    </span>
  );
}

/** The two ends as they are written; the second stays empty where it is the first. */
function textsOf(value: unknown, isShare: boolean): readonly string[] {
  const ends = endsOf(value);
  if (!ends) return ["", ""];
  const written = (end: number) => String(isShare ? Number((end * 100).toPrecision(12)) : end);
  return [written(ends.low), ends.low === ends.high ? "" : written(ends.high)];
}

/** One number where one end is given, else a range; what else a range holds is kept. */
function amountOf(texts: readonly string[], isShare: boolean, before: unknown): unknown {
  const given = texts.filter((text) => text.trim() !== "").map((text) => numberOf(text, isShare));
  if (given.length === 0) return undefined;
  const [low, high = low] = given;
  const map = asMap(before);
  if (map) return { ...map, low, high };
  return low === high ? low : [low, high];
}

function numberOf(text: string, isShare: boolean): number {
  return isShare ? Number((Number(text) / 100).toPrecision(12)) : Number(text);
}
