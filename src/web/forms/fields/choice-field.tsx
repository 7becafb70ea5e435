import { useId } from "react";
import type { Path } from "#case/walk.ts";
import { useField } from "../form.ts";
import { ChangedNote } from "./changed-note.tsx";

/** One of a few words. */
export function ChoiceField({
  path,
  label,
  question,
  options,
}: {
  readonly path: Path;
  readonly label: string;
  readonly question: string;
  readonly options: readonly { readonly value: string | number; readonly text: string }[];
}) {
  const field = useField(path, label);
  const id = useId();
  return (
    <div className="field" data-changed={field.isChanged || undefined}>
      <label htmlFor={id}>{question}</label>
      <select
        id={id}
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
