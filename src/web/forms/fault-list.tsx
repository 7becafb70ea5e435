import type { Fault } from "#case/fault.ts";
import { printable } from "#case/printable.ts";

/** So many faults are listed; the editor marks them all. */
const MOST = 5;

/** What is wrong with the text, above forms that wait until it is mended. */
export function FaultList({
  faults,
  main,
  wasSound,
  open,
  last,
}: {
  /** The file that is the case; others are named. */
  readonly main: string;
  readonly faults: readonly Fault[];
  /** Whether the case was sound at some time since it was opened. */
  readonly wasSound: boolean;
  readonly open: () => void;
  /** The change that was made last, which can be taken back. */
  readonly last?: { readonly label: string; readonly undo: () => void } | undefined;
}) {
  const errors = faults.filter(({ severity }) => severity === "error");
  return (
    <div className="notice trouble" role="alert">
      <div>
        <p>
          The text has {errors.length === 1 ? "a fault" : `${errors.length} faults`}.{" "}
          {wasSound
            ? "The forms show it as it was before and wait until it is mended."
            : "The forms and the brief wait until it is mended."}
        </p>
        <ul>
          {errors.slice(0, MOST).map(({ file, line, what, cure }) => (
            <li key={`${file} ${line} ${what}`}>
              {file === main ? "" : `${printable(file)}, `}line {line}: {what}.{" "}
              {cure && <span className="quiet">{cure}</span>}
            </li>
          ))}
        </ul>
      </div>
      <span className="buttons">
        {last && wasSound && (
          <button type="button" onClick={last.undo}>
            Take back: {last.label}
          </button>
        )}
        <button type="button" onClick={open}>
          Open the text
        </button>
      </span>
    </div>
  );
}
