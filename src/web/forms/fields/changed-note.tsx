import type { Field } from "../form.ts";
import { amountInWords } from "./amounts.ts";

/** That a value is not what it was, what that was, and the way back. */
export function ChangedNote({
  field,
  words = amountInWords,
}: {
  readonly field: Field;
  readonly words?: (value: unknown) => string;
}) {
  if (!field.isChanged) return null;
  return (
    <span className="changed-note">
      <span className="changed-dot" aria-hidden="true" /> was {words(field.was)}
      <button
        type="button"
        className="link"
        aria-label={`put back: ${field.label}`}
        disabled={field.isLocked}
        onClick={() => field.restore()}
      >
        put back
      </button>
    </span>
  );
}
