import { useState } from "react";
import type { Edit } from "#case/edit/edit.ts";
import { isSame } from "#case/same-value.ts";
import type { Path } from "#case/walk.ts";
import { entriesAt, textAt, textsAt, valueAt } from "../state/data.ts";
import { amountInWords } from "./fields/amounts.ts";
import { LikelihoodSelect } from "./fields/likelihood-select.tsx";
import { useForm } from "./form.ts";

/** The key that stands for each hypothesis that is not named. */
const EVERY = "every";

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Hypotheses in rows, evidence in columns: that layout leads less astray than the usual one the other way round. */
export function ExplanationMatrix({ path }: { readonly path: Path }) {
  const { bench, data, base, isLocked } = useForm();
  const hypotheses = entriesAt(data, [...path, "hypotheses"]);
  const evidence = entriesAt(data, [...path, "evidence"]);
  const [cell, setCell] = useState<Cell | undefined>(undefined);
  const likelihoodOf = (from: unknown, item: number, id: string) =>
    valueAt(from, [...path, "evidence", item, "likelihood", id]);
  const effective = (from: unknown, item: number, id: string) =>
    likelihoodOf(from, item, id) ?? likelihoodOf(from, item, EVERY);
  const edit = (item: number, id: string, change: Edit) =>
    void bench.edit(`likelihood of ${textAt(evidence.find(({ at }) => at === item)?.entry, ["id"])} under ${id}`, [change]);
  const columns = evidence.map(({ at, entry }) => ({ at, id: textAt(entry, ["id"]), text: textAt(entry, ["text"]) }));
  const focused = cell && columns[cell.column] && hypotheses[cell.row] ? { ...cell } : undefined;
  const item = focused && evidence[focused.column];
  const row = focused && hypotheses[focused.row];
  return (
    <>
      <div className="matrix-ask" aria-live="polite">
        {item && row ? (
          <>
            <p>
              <strong>If “{textAt(row.entry, ["name"])}” were the explanation, how expected would it be that:</strong>{" "}
              {textAt(item.entry, ["text"])}?
            </p>
            <p className="quiet">
              {judgementIn(item.entry)} <Cited cites={textsAt(item.entry, ["cite"])} />
            </p>
          </>
        ) : (
          <p className="quiet">
            Choose a cell: the question that it answers, and what it rests on, stand here. Cells in bold are set for that
            explanation, the others hold what is set for the rest.
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
                  {columns.map(({ at, id: item, text }, columnAt) => {
                    const value = likelihoodOf(data, at, id);
                    const was = effective(base, at, id);
                    const isChanged = base !== undefined && !isSame(effective(data, at, id), was);
                    const place = [...path, "evidence", at, "likelihood", id];
                    const focus = () => setCell({ row: rowAt, column: columnAt });
                    return (
                      <td
                        key={at}
                        data-changed={isChanged || undefined}
                        title={isChanged ? `was ${amountInWords(was)}` : undefined}
                        onFocus={focus}
                      >
                        <LikelihoodSelect
                          value={value}
                          fallback={likelihoodOf(data, at, EVERY)}
                          name={`${item} under ${name}: ${text}`}
                          disabled={isLocked}
                          change={(to) => edit(at, id, { do: "set", path: place, value: to })}
                          clear={
                            value === undefined ? undefined : () => edit(at, id, { do: "remove", path: place })
                          }
                        />
                        {isChanged && <span className="was">was {amountInWords(was)}</span>}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

function judgementIn(entry: unknown): string {
  return textAt(entry, ["judgement"]) || textAt(entry, ["judgement", "why"]);
}

function Cited({ cites }: { readonly cites: readonly string[] }) {
  return cites.length === 0 ? null : <code>{cites.join(", ")}</code>;
}
