import type { ReactNode } from "react";
import type { EntryField, Variant } from "../../workers/entry-shapes.ts";
import type { InputProps } from "../entry-context.ts";
import { variantInWords } from "../questions.ts";
import { asMap, type MapValue } from "./map-value.ts";

/** A list of maps, each of which has one of several forms: which one is said as it is added. */
export function VariantsInput({
  value,
  change,
  name,
  variants,
  rows,
}: InputProps & {
  readonly variants: readonly Variant[];
  /** Draws the fields of one of them. */
  readonly rows: (
    fields: readonly EntryField[],
    value: MapValue,
    change: (value: MapValue) => void,
    part: string,
  ) => ReactNode;
}) {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  const set = (to: readonly unknown[]) => change(to.length === 0 ? undefined : to);
  return (
    <div className="entry-maps">
      {all.map((each, at) => {
        const map = asMap(each) ?? {};
        const variant = variants.find(({ by }) => Object.hasOwn(map, by));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: members have no name of their own; their values are in their inputs
          <fieldset key={at} className="entry-map">
            <legend>
              {at + 1}. {variant ? variantInWords(variant.by) : "changed under Text"}
            </legend>
            {variant && rows(variant.fields, map, (to) => set(all.with(at, to)), `${name} ${at + 1}`)}
            <span className="range-inputs">
              <button
                type="button"
                aria-label={`Put number ${at + 1} further up: ${name}`}
                disabled={at === 0}
                onClick={() => set(all.with(at - 1, each).with(at, all[at - 1]))}
              >
                ↑
              </button>
              <button
                type="button"
                className="link"
                aria-label={`Take it away: ${name} ${at + 1}`}
                onClick={() => set(all.toSpliced(at, 1))}
              >
                Take it away
              </button>
            </span>
          </fieldset>
        );
      })}
      {variants.map(({ by }) => (
        <button
          key={by}
          type="button"
          aria-label={`Add ${variantInWords(by)}: ${name}`}
          onClick={() => set([...all, { [by]: undefined }])}
        >
          Add {variantInWords(by)}
        </button>
      ))}
    </div>
  );
}
