import { useContext } from "react";
import { printable, withoutUnseen } from "#case/printable.ts";
import { AroundContext, type InputProps, useEntry } from "../entry-context.ts";
import { idsFor } from "../known-ids.ts";

/** A text; of what the case knows by an id, such as a point of a scale, one of those that are there. */
export function TextInput({
  id,
  value,
  change,
  describedBy,
  isShort,
  field,
  isNumeric,
}: InputProps & {
  readonly isShort: boolean;
  /** The key under which it stands. */
  readonly field: string;
  /** Whether what is a number is written as one. */
  readonly isNumeric: boolean;
}) {
  const points = idsFor(field, useEntry(), useContext(AroundContext));
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const set = (to: string) =>
    change(to === "" ? undefined : isNumeric && /^-?\d+(\.\d+)?$/.test(to) ? Number(to) : to);
  if (points.length > 0)
    return (
      <select
        id={id}
        aria-describedby={describedBy}
        value={text}
        onChange={(event) => set(event.target.value)}
      >
        <option value="">–</option>
        {text !== "" && !points.some(([point]) => point === text) && (
          <option value={text}>{printable(text)}</option>
        )}
        {points.map(([point, words]) => (
          <option key={point} value={point}>
            {words}
          </option>
        ))}
      </select>
    );
  if (value !== undefined && typeof value === "object")
    return <p className="quiet">It is given in parts, and changed under Text.</p>;
  const shown = printable(text);
  return (
    <>
      {isShort ? (
        <input
          id={id}
          type="text"
          dir="auto"
          aria-describedby={describedBy}
          value={text}
          onChange={(event) => set(event.target.value)}
        />
      ) : (
        <textarea
          id={id}
          rows={2}
          dir="auto"
          aria-describedby={describedBy}
          value={text}
          onChange={(event) => set(event.target.value)}
        />
      )}
      {shown !== text && (
        <p className="entry-unseen">
          There are characters in it that nobody sees: <span dir="auto">{shown}</span>{" "}
          <button type="button" className="link" onClick={() => set(withoutUnseen(text).text)}>
            Take them out
          </button>
        </p>
      )}
    </>
  );
}
