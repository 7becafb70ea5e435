import { useState } from "react";
import { printable } from "#case/printable.ts";
import { type InputProps, useEntry } from "../entry-context.ts";

/** Sentences of sources, as the case cites them. */
export function CitationsInput({ id, value, change, describedBy }: InputProps) {
  const { form, showSentence } = useEntry();
  const [typed, setTyped] = useState("");
  const all = Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  const add = () => {
    const one = typed.trim();
    if (one === "") return;
    if (!all.includes(one)) change([...all, one]);
    setTyped("");
  };
  return (
    <>
      {all.length > 0 && (
        <ul className="chosen">
          {all.map((one, at) => (
            <li key={one}>
              <button
                type="button"
                className="link cited"
                title="Show it in the source"
                onClick={() => showSentence(one)}
              >
                {printable(one)}
              </button>
              <button
                type="button"
                aria-label={`Take ${printable(one)} away`}
                onClick={() => change(all.length === 1 ? undefined : all.toSpliced(at, 1))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        type="text"
        className="citation-input"
        aria-label="Add a sentence"
        aria-describedby={describedBy}
        list={`${id}-sources`}
        placeholder="art:P8.S1"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
      />
      <datalist id={`${id}-sources`}>
        {(form.names.source ?? []).map(([source, words]) => (
          <option key={source} value={`${source}:`} label={words} />
        ))}
      </datalist>
    </>
  );
}
