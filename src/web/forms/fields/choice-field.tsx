import { useId } from "react";
import type { Path } from "#case/walk.ts";
import { useField } from "../form.ts";
import { ChangedNote } from "./changed-note.tsx";

/** One of a few words. */
export function ChoiceField({
  path,
  label,
  question,
  of,
  options,
}: {
  readonly path: Path;
  readonly label: string;
  readonly question: string;
  /** Of what it is asked, where the question alone stands more than once. */
  readonly of?: string;
  readonly options: readonly { readonly value: string | number; readonly text: string }[];
}) {
  const field = useField(path, label);
  const id = useId();
  return (
    <div className="field" data-changed={field.isChanged || undefined}>
      <label htmlFor={id}>{question}</label>
      <select
        id={id}
        aria-label={of === undefined ? undefined : `${question} ${of}`}
        disabled={field.isLocked}
        value={String(field.value ?? "")}
        onChange={(event) => {
          const chosen = options.find(({ value }) => String(value) === event.target.value);
          if (chosen) field.set(chosen.value);
        }}
      >
        {field.value === undefined && <option value="">not given</option>}
        {options.map(({ value, text }) => (
          <option key={value} value={String(value)}>
            {text}
          </option>
        ))}
      </select>
      <ChangedNote field={field} />
    </div>
  );
}
