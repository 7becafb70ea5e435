import { printable, withoutUnseen } from "#case/printable.ts";
import { type InputProps, useEntry } from "../entry-context.ts";

/** A text; of a point of a scale, one of those that the issue has. */
export function TextInput({
  id,
  value,
  change,
  describedBy,
  isShort,
  within,
}: InputProps & { readonly isShort: boolean; readonly within: string }) {
  const points = usePoints(within);
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const set = (to: string) => change(to === "" ? undefined : to);
  if (points.length > 0)
    return (
      <select
        id={id}
        aria-describedby={describedBy}
        value={text}
        onChange={(event) => set(event.target.value)}
      >
        <option value="">–</option>
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

/** The points of a scale that a key chooses from: those of the issue that is named beside it, or of the issue itself. */
function usePoints(key: string): readonly (readonly [id: string, words: string])[] {
  const work = useEntry();
  const { draft, kind, scales } = work;
  if (key === "today" && kind === "issue") return pointsIn(draft.scale);
  if (key !== "level") return [];
  const isNew = work.added.find(({ entry }) => entry.id === draft.issue);
  return isNew ? pointsIn(isNew.entry.scale) : (scales.get(String(draft.issue)) ?? []);
}

function pointsIn(scale: unknown): readonly (readonly [id: string, words: string])[] {
  if (!Array.isArray(scale)) return [];
  return scale.flatMap((point: { readonly id?: unknown; readonly text?: unknown } | null) =>
    typeof point?.id === "string" ? [[point.id, String(point.text ?? point.id)] as const] : [],
  );
}
