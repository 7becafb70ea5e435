import type { Path } from "#case/walk.ts";
import type { CitingPart } from "../workers/messages.ts";

/** What of the case cites something, as labels that lead to its place in the text. */
export function CitingParts({
  parts,
  open,
}: {
  readonly parts: readonly CitingPart[];
  readonly open: (path: Path) => void;
}) {
  if (parts.length === 0) return null;
  return (
    <ul className="citing">
      {parts.map(({ name, words, path }) => (
        <li key={name}>
          <button type="button" title="Open it in the text of the case" onClick={() => open(path)}>
            <span className="citing-name">{name}</span>
            {words !== "" && <span className="citing-words">{words}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
