import type { EntryField, Takes } from "../../workers/entry-shapes.ts";
import type { InputProps } from "../entry-context.ts";
import { asMap, type MapValue } from "./map-value.ts";
import type { DrawFields } from "./parts.tsx";

type Forms = Extract<Takes, { as: "forms" }>;

/** A map that has one of several forms, such as an argument: which one is chosen first, then come the keys of that form. */
export function FormsInput({
  id,
  value,
  change,
  describedBy,
  name,
  by,
  forms,
  rows,
}: InputProps & Pick<Forms, "by" | "forms"> & { readonly rows: DrawFields }) {
  const map = asMap(value);
  const chosen = forms.find(({ word }) => word === map?.[by]);
  return (
    <div className="entry-map">
      <select
        id={id}
        aria-label={`Form: ${name}`}
        aria-describedby={describedBy}
        value={chosen?.word ?? ""}
        onChange={({ target }) => {
          const form = forms.find(({ word }) => word === target.value);
          change(form && { [by]: form.word, ...kept(map ?? {}, chosen?.fields ?? [], form.fields) });
        }}
      >
        <option value="">–</option>
        {forms.map(({ word, about }) => (
          <option key={word} value={word}>
            {about === "" ? word : `${about[0]!.toUpperCase()}${about.slice(1)} (${word})`}
          </option>
        ))}
      </select>
      {chosen && map && rows(chosen.fields, map, change, name)}
    </div>
  );
}

/** What was said under one form and can be said under another as well. */
function kept(value: MapValue, before: readonly EntryField[], after: readonly EntryField[]): MapValue {
  const isSame = (a: EntryField, b: EntryField) =>
    a.key === b.key && JSON.stringify(a.takes) === JSON.stringify(b.takes);
  return Object.fromEntries(
    after
      .filter((field) => before.some((other) => isSame(field, other)) && value[field.key] !== undefined)
      .map(({ key }) => [key, value[key]]),
  );
}
