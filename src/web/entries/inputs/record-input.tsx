import { useContext, useId, useState } from "react";
import { printable } from "#case/printable.ts";
import type { Takes } from "../../workers/entry-shapes.ts";
import { AroundContext, type InputProps, useEntry } from "../entry-context.ts";
import { type Known, rowsFor } from "../known-ids.ts";
import { AmountInput } from "./amount-input.tsx";
import { asMap } from "./map-value.ts";
import { NumberInput } from "./number-input.tsx";
import { TextsInput } from "./texts-input.tsx";

/** A table: for each of what the case knows by an id a value, or for words of one's own. */
export function RecordInput({
  value,
  change,
  describedBy,
  name,
  field,
  each,
}: InputProps & {
  /** The key under which it stands. */
  readonly field: string;
  readonly each: Takes;
}) {
  const own = useId();
  const [typed, setTyped] = useState("");
  const known = rowsFor(field, useEntry(), useContext(AroundContext));
  const table = asMap(value) ?? {};
  const others = Object.keys(table).filter((key) => !known?.some(({ id }) => id === key));
  const rows = [...(known ?? []), ...others.map((id) => ({ id, words: id, choices: [] as Known }))];
  const set = (key: string, to: unknown) => {
    const { [key]: _old, ...rest } = table;
    const order = rows.map(({ id }) => id);
    const entries = Object.entries(to === undefined ? rest : { ...rest, [key]: to });
    const after = entries.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    change(after.length === 0 ? undefined : Object.fromEntries(after));
  };
  return (
    <div className="likelihood-rows">
      {rows.length === 0 && known !== undefined && (
        <p className="quiet">Nothing is there yet for which it could be said.</p>
      )}
      {rows.map(({ id, words, choices }) => {
        const place = `${own}-${id}`;
        const props: InputProps = {
          id: place,
          value: table[id],
          describedBy,
          name: `${printable(words || id)} (${name})`,
          change: (to) => set(id, to),
        };
        return (
          <div key={id}>
            <label htmlFor={place}>
              {printable(words || id)} <span className="sr-only">({name})</span>
            </label>
            {each.as === "amount" ? (
              <AmountInput {...props} isShare={each.isShare} words={each.words} />
            ) : each.as === "number" ? (
              <NumberInput {...props} />
            ) : each.as === "texts" ? (
              <TextsInput {...props} />
            ) : (
              <OneOf {...props} choices={choices} />
            )}
          </div>
        );
      })}
      {known === undefined && (
        <span className="range-inputs">
          <input
            type="text"
            aria-label={`A word of your own: ${name}`}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button
            type="button"
            disabled={typed.trim() === ""}
            onClick={() => {
              set(typed.trim(), []);
              setTyped("");
            }}
          >
            Add
          </button>
        </span>
      )}
    </div>
  );
}

/** One of what can be chosen; several that stand there are kept. */
function OneOf({ id, value, change, describedBy, choices }: InputProps & { readonly choices: Known }) {
  const text = value === undefined ? "" : [value].flat().join(", ");
  const isKnown = text === "" || choices.some(([one]) => one === value);
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      value={text}
      onChange={({ target }) => change(target.value === "" ? undefined : target.value)}
    >
      <option value="">–</option>
      {!isKnown && <option value={text}>{printable(text)}</option>}
      {choices.map(([one, words]) => (
        <option key={one} value={one}>
          {printable(words || one)}
        </option>
      ))}
    </select>
  );
}
