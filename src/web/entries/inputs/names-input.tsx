import { useState } from "react";
import { printable } from "#case/printable.ts";
import { type InputProps, nameable, useEntry } from "../entry-context.ts";
import { NewNamedForm } from "./new-named.tsx";

/** What a choice of names says where something is to be added that the case has not yet. */
const NEW = " new";

interface Of {
  /** Kinds of entries that may be named. */
  readonly of: readonly string[];
}

/** One other entry. */
export function OneName({ id, value, change, describedBy, of }: InputProps & Of) {
  const [isNew, setNew] = useState(false);
  const work = useEntry();
  const all = nameable(work, of);
  const creates = work.creates.find((kind) => of.includes(kind));
  const text = typeof value === "string" ? value : "";
  return (
    <>
      <select
        id={id}
        aria-describedby={describedBy}
        value={isNew ? NEW : text}
        onChange={({ target }) => {
          setNew(target.value === NEW);
          if (target.value !== NEW) change(target.value === "" ? undefined : target.value);
        }}
      >
        <option value="">–</option>
        {text !== "" && !all.some(([one]) => one === text) && <option value={text}>{printable(text)}</option>}
        <Options all={all} />
        {creates && <option value={NEW}>{NEW_WORDS[creates]}</option>}
      </select>
      {isNew && creates && (
        <NewNamedForm
          kind={creates}
          done={(made) => {
            setNew(false);
            if (made !== undefined) change(made);
          }}
        />
      )}
    </>
  );
}

/** Several other entries, in an order. */
export function ManyNames({ id, value, change, describedBy, of }: InputProps & Of) {
  const [isNew, setNew] = useState(false);
  const work = useEntry();
  const all = nameable(work, of);
  const creates = work.creates.find((kind) => of.includes(kind));
  const chosen =
    typeof value === "string"
      ? [value]
      : Array.isArray(value)
        ? value.filter((each) => typeof each === "string")
        : [];
  const words = new Map(all);
  const add = (one: string) => change([...chosen, one]);
  return (
    <>
      {chosen.length > 0 && (
        <ul className="chosen">
          {chosen.map((one, at) => (
            <li key={one}>
              {words.get(one) || printable(one)} <code>{printable(one)}</code>
              <button
                type="button"
                aria-label={`Take ${words.get(one) || printable(one)} away`}
                onClick={() => change(chosen.length === 1 ? undefined : chosen.toSpliced(at, 1))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        id={id}
        aria-label="Add"
        aria-describedby={describedBy}
        value={isNew ? NEW : ""}
        onChange={({ target }) => {
          setNew(target.value === NEW);
          if (target.value !== "" && target.value !== NEW) add(target.value);
        }}
      >
        <option value="">{chosen.length === 0 ? "Choose …" : "Add …"}</option>
        <Options all={all.filter(([one]) => !chosen.includes(one))} />
        {creates && <option value={NEW}>{NEW_WORDS[creates]}</option>}
      </select>
      {isNew && creates && (
        <NewNamedForm
          kind={creates}
          done={(made) => {
            setNew(false);
            if (made !== undefined) add(made);
          }}
        />
      )}
    </>
  );
}

function Options({ all }: { readonly all: readonly (readonly [id: string, words: string])[] }) {
  return all.map(([one, words]) => (
    <option key={one} value={one}>
      {printable(words === "" || words === one ? cut(one) : `${cut(words)} (${cut(one)})`)}
    </option>
  ));
}

const NEW_WORDS = {
  actor: "Somebody who is not there yet …",
  issue: "An issue that is not there yet …",
} as const;

const LONGEST = 70;

function cut(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words;
}
