import { memo, useCallback, useMemo, useState } from "react";
import type { YamlValue } from "#case/edit/edit.ts";
import { isSame } from "#case/same-value.ts";
import type { Path } from "#case/walk.ts";
import { Cited } from "../reading/cited.tsx";
import { entriesAt, textAt, textsAt, valueAt } from "../state/data.ts";
import { shortInWords } from "./fields/amounts.ts";
import { LikelihoodSelect } from "./fields/likelihood-select.tsx";
import { useForm } from "./form.ts";

/** The key that stands for each hypothesis that is not named. */
const EVERY = "every";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Hypotheses in rows, evidence in columns: that layout leads less astray than the usual one the other way round. */
export function ExplanationMatrix({ set }: { readonly set: number }) {
  const path = useMemo((): Path => ["explanations", set], [set]);
  const { bench, data, base, isLocked } = useForm();
  const hypotheses = entriesAt(data, [...path, "hypotheses"]);
  const evidence = entriesAt(data, [...path, "evidence"]);
  const [cell, setCell] = useState<Cell | undefined>(undefined);
  const likelihoodOf = (from: unknown, item: number, id: string) =>
    valueAt(from, [...path, "evidence", item, "likelihood", id]);
  const effective = (from: unknown, item: number, id: string) =>
    likelihoodOf(from, item, id) ?? likelihoodOf(from, item, EVERY);
  const change = useCallback(
    ({ row, column }: Cell, value: YamlValue | undefined) => {
      const now = bench.state().data;
      const item = entriesAt(now, [...path, "evidence"])[column]!;
      const id = textAt(entriesAt(now, [...path, "hypotheses"])[row]!.entry, ["id"]);
      const place = [...path, "evidence", item.at, "likelihood", id];
      void bench.edit(`likelihood of ${textAt(item.entry, ["id"])} under ${id}`, [
        value === undefined ? { do: "remove", path: place } : { do: "set", path: place, value },
      ]);
    },
    [bench, path],
  );
  const columns = evidence.map(({ at, entry }) => ({
    at,
    id: textAt(entry, ["id"]),
    text: textAt(entry, ["text"]),
  }));
  const focused = cell && columns[cell.column] && hypotheses[cell.row] ? { ...cell } : undefined;
  const item = focused && evidence[focused.column];
  const row = focused && hypotheses[focused.row];
  return (
    <>
      <div className="matrix-ask" aria-live="polite">
        {item && row ? (
          <>
            <p>
              <strong>
                If “{textAt(row.entry, ["name"])}” were the explanation, how expected would it be that:
              </strong>{" "}
              {textAt(item.entry, ["text"])}?
            </p>
            <p className="quiet">
              {judgementIn(item.entry)} <Cited cites={textsAt(item.entry, ["cite"])} />
            </p>
          </>
        ) : (
          <p className="quiet">
            Choose a cell: the question that it answers, and what it rests on, stand here. Cells in bold are
            set for that explanation, the others hold what is set for the rest.
          </p>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="matrix-scroll" aria-label="Evidence under each explanation" tabIndex={0}>
        <table className="edit-matrix">
          <thead>
            <tr>
              <td />
              {columns.map(({ at, id, text }) => (
                <th key={at} scope="col" title={text}>
                  <span className="evidence-id">{id}</span> <span className="evidence-text">{text}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hypotheses.map(({ at: own, entry }, rowAt) => {
              const id = textAt(entry, ["id"]);
              const name = textAt(entry, ["name"]);
              return (
                <tr key={own}>
                  <th scope="row">{name}</th>
                  {columns.map(({ at, id: item, text }, columnAt) => (
                    <MatrixCell
                      key={at}
                      value={likelihoodOf(data, at, id)}
                      fallback={likelihoodOf(data, at, EVERY)}
                      was={base === undefined ? undefined : effective(base, at, id)}
                      name={`${item} under ${name}: ${text}`}
                      isLocked={isLocked}
                      row={rowAt}
                      column={columnAt}
                      focus={setCell}
                      change={change}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** One likelihood; drawn again only where that is another. */
const MatrixCell = memo(
  function MatrixCell({
    value,
    fallback,
    was,
    name,
    isLocked,
    row,
    column,
    focus,
    change,
  }: {
    readonly value: unknown;
    readonly fallback: unknown;
    readonly was: unknown;
    readonly name: string;
    readonly isLocked: boolean;
    readonly row: number;
    readonly column: number;
    readonly focus: (cell: Cell) => void;
    readonly change: (cell: Cell, value: YamlValue | undefined) => void;
  }) {
    const isChanged = was !== undefined && !isSame(value ?? fallback, was);
    const cell = { row, column };
    return (
      <td data-changed={isChanged || undefined} onFocus={() => focus(cell)}>
        <LikelihoodSelect
          value={value}
          fallback={fallback}
          name={name}
          disabled={isLocked}
          change={(to) => change(cell, to)}
          clear={value === undefined ? undefined : () => change(cell, undefined)}
        />
        {isChanged && <span className="was">was {shortInWords(was)}</span>}
      </td>
    );
  },
  (before, now) =>
    isSame(before.value, now.value) &&
    isSame(before.fallback, now.fallback) &&
    isSame(before.was, now.was) &&
    before.name === now.name &&
    before.isLocked === now.isLocked &&
    before.change === now.change,
);

function judgementIn(entry: unknown): string {
  return textAt(entry, ["judgement"]) || textAt(entry, ["judgement", "why"]);
}
