import { useState } from "react";
import { printable } from "#case/printable.ts";
import { type InputProps, useEntry } from "../entry-context.ts";

/** So many sentences are shown in full. */
const MOST_SHOWN = 4;

/** Sentences of sources, as the case cites them. */
export function CitationsInput({ id, value, change, describedBy, name }: InputProps) {
  const { form, sentenceOf, showSentence } = useEntry();
  const [typed, setTyped] = useState("");
  const given = Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
  // What is being typed counts already: leaving the field moves nothing on the page, so that a click lands where it was meant.
  const all = typed.trim() === "" ? given : given.filter((each) => each !== typed.trim());
  const set = (to: readonly string[]) => change(to.length === 0 ? undefined : to);
  const type = (text: string) => {
    const one = text.trim();
    setTyped(text);
    set(one === "" || all.includes(one) ? all : [...all, one]);
  };
  return (
    <>
      {all.length > 0 && (
        <ul className="chosen">
          {all.map((one) => (
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
                aria-label={`Take ${printable(one)} away: ${name}`}
                onClick={() => set(given.filter((each) => each !== one))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {all.slice(0, MOST_SHOWN).map((one) => {
        const sentence = sentenceOf(one);
        return (
          sentence !== undefined && (
            <blockquote key={one} className="entry-sentence" dir="auto">
              {sentence}
            </blockquote>
          )
        );
      })}
      <input
        id={id}
        type="text"
        className="citation-input"
        aria-label={`Add a sentence: ${name}`}
        aria-describedby={describedBy}
        list={`${id}-sources`}
        placeholder="art:P8.S1"
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          setTyped("");
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
