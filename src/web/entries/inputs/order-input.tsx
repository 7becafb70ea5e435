import { useContext, useState } from "react";
import { printable } from "#case/printable.ts";
import { follow } from "../../forms/follow.ts";
import { AroundContext, type InputProps, useEntry } from "../entry-context.ts";
import { orderedFor } from "../known-ids.ts";
import { asMap } from "./map-value.ts";

/** An order, best first: what is chosen goes to its end, and moves by arrows; one can be put level with the one above. */
export function OrderInput({
  id,
  value,
  change,
  describedBy,
  name: question,
  field,
  within,
}: InputProps & {
  /** The key under which it stands, and those above it in the entry. */
  readonly field: string;
  readonly within: readonly string[];
}) {
  const { known, isFree } = orderedFor(field, useEntry(), useContext(AroundContext), within);
  const [typed, setTyped] = useState("");
  const ranks: readonly unknown[] = Array.isArray(value) ? value : [];
  const words = new Map(known);
  const placed = new Set(ranks.flatMap(membersOf));
  const set = (to: readonly unknown[]) => change(to.length === 0 ? undefined : to);
  const moved = (from: number, to: number) => set(ranks.toSpliced(from, 1).toSpliced(to, 0, ranks[from]));
  const add = (one: string) => one !== "" && set([...ranks, one]);
  return (
    <div className="entry-order">
      {ranks.length > 0 && (
        <ol>
          {ranks.map((rank, at) => {
            const name = inWords(rank, words);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rank has no other name than its place
              <li key={at}>
                <span>{name}</span>
                <button
                  type="button"
                  data-move="up"
                  aria-label={`Up: ${name} (${question})`}
                  aria-disabled={at === 0}
                  onClick={({ currentTarget }) => {
                    if (at === 0) return;
                    moved(at, at - 1);
                    follow(currentTarget, -1);
                  }}
                >
                  ↑
                </button>
                <button
                  type="button"
                  aria-label={`Down: ${name} (${question})`}
                  disabled={at === ranks.length - 1}
                  onClick={() => moved(at, at + 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  aria-label={`Level with the one above: ${name} (${question})`}
                  disabled={at === 0 || asMap(rank) !== undefined || asMap(ranks[at - 1]) !== undefined}
                  onClick={() =>
                    set(ranks.toSpliced(at - 1, 2, [...membersOf(ranks[at - 1]), ...membersOf(rank)]))
                  }
                >
                  =
                </button>
                <button
                  type="button"
                  aria-label={`Take ${name} away (${question})`}
                  onClick={() => set(ranks.toSpliced(at, 1))}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ol>
      )}
      {isFree ? (
        <>
          <input
            id={id}
            type="text"
            list={`${id}-known`}
            aria-label={`Next in the order: ${question}`}
            aria-describedby={describedBy}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || typed.trim() === "") return;
              event.preventDefault();
              add(typed.trim());
              setTyped("");
            }}
          />
          <datalist id={`${id}-known`}>
            {known.map(([one, own]) => (
              <option key={one} value={one} label={own} />
            ))}
          </datalist>
          <button
            type="button"
            disabled={typed.trim() === ""}
            onClick={() => {
              add(typed.trim());
              setTyped("");
            }}
          >
            Add
          </button>
        </>
      ) : (
        <select
          id={id}
          aria-label={`Next in the order: ${question}`}
          aria-describedby={describedBy}
          value=""
          onChange={({ target }) => add(target.value)}
        >
          <option value="">{ranks.length === 0 ? "The best …" : "The next …"}</option>
          {known
            .filter(([one]) => !placed.has(one))
            .map(([one, own]) => (
              <option key={one} value={one}>
                {printable(own === "" ? one : own)}
              </option>
            ))}
        </select>
      )}
    </div>
  );
}

function membersOf(rank: unknown): readonly unknown[] {
  const unordered = asMap(rank)?.unordered;
  return Array.isArray(rank) ? rank : Array.isArray(unordered) ? unordered : [rank];
}

function inWords(rank: unknown, words: ReadonlyMap<string, string>): string {
  const all = membersOf(rank).map((one) => printable(words.get(String(one)) || String(one)));
  return all.join(asMap(rank) ? " or " : " = ");
}
