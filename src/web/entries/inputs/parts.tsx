import type { ReactNode } from "react";
import { follow } from "../../forms/follow.ts";
import type { EntryField } from "../../workers/entry-shapes.ts";
import type { MapValue } from "./map-value.ts";

/** Draws the fields of a part of an entry; `part` is which one it is, in words. */
export type DrawFields = (
  fields: readonly EntryField[],
  value: MapValue,
  change: (value: MapValue) => void,
  part: string,
) => ReactNode;

/** The parts of an entry of which there may be several, below one another: each can be put further up or taken away. */
export function Parts({
  all,
  change,
  name,
  legend,
  row,
}: {
  readonly all: readonly unknown[];
  readonly change: (all: readonly unknown[]) => void;
  readonly name: string;
  /** What stands above one, where that is more than its number. */
  readonly legend?: (part: unknown) => string;
  /** The fields of one. */
  readonly row: (part: unknown, at: number, change: (part: unknown) => void) => ReactNode;
}) {
  return all.map((part, at) => {
    const number = at + 1;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own; their values are in their inputs
      <fieldset key={at} className="entry-map">
        <legend className={legend ? undefined : "sr-only"}>
          {legend ? `${number}. ${legend(part)}` : `${name} ${number}`}
        </legend>
        {row(part, at, (to) => change(all.with(at, to)))}
        <span className="range-inputs">
          {all.length > 1 && (
            <button
              type="button"
              data-move="up"
              aria-label={`Put number ${number} further up: ${name}`}
              aria-disabled={at === 0}
              onClick={({ currentTarget }) => {
                if (at === 0) return;
                change(all.with(at - 1, part).with(at, all[at - 1]));
                follow(currentTarget, -1);
              }}
            >
              ↑
            </button>
          )}
          <button
            type="button"
            className="link"
            aria-label={`Take it away: ${name} ${number}`}
            onClick={() => change(all.toSpliced(at, 1))}
          >
            Take it away
          </button>
        </span>
      </fieldset>
    );
  });
}
