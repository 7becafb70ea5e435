import { useRef } from "react";
import { printable } from "#case/printable.ts";
import { statementInWords } from "../../forms/statement-words.ts";
import { type InputProps, useEntry } from "../entry-context.ts";
import { statesIn } from "../known-ids.ts";

/** A statement about options: written with their ids, which a choice puts in, and shown in words. */
export function StatementInput({ id, value, change, describedBy, name }: InputProps) {
  const { data, form } = useEntry();
  const input = useRef<HTMLInputElement>(null);
  const text = typeof value === "string" ? value : "";
  const known = [...(form.names.option ?? []), ...(form.names["listed state"] ?? [])];
  const inWords = statementInWords(text, data);
  return (
    <span className="entry-statement">
      <input
        ref={input}
        id={id}
        type="text"
        aria-describedby={`${id}-words${describedBy === undefined ? "" : ` ${describedBy}`}`}
        value={text}
        onChange={({ target }) => change(target.value === "" ? undefined : target.value)}
      />
      <select
        aria-label={`Put an option into it: ${name}`}
        value=""
        onChange={({ target }) => {
          change(`${text.trimEnd()} ${target.value}`.trimStart());
          input.current?.focus();
        }}
      >
        <option value="">Put in …</option>
        {known.map(([one, words]) => (
          <option key={one} value={one}>
            {printable(words === "" ? one : `${words} (${one})`)}
          </option>
        ))}
      </select>
      <span id={`${id}-words`} className="date-words">
        {inWords === text ? "" : printable(inWords)}
      </span>
    </span>
  );
}

/** A state: what is taken in it, joined by a plus, or one that has a name. */
export function StateInput({ id, value, change, describedBy, name }: InputProps) {
  const { data, form } = useEntry();
  const text = typeof value === "string" ? value : "";
  const taken = text === "" || text === "none" ? [] : text.split("+").map((each) => each.trim());
  const options = (form.names.option ?? []).filter(([one]) => !taken.includes(one));
  return (
    <span className="entry-statement">
      <input
        id={id}
        type="text"
        list={`${id}-states`}
        aria-describedby={describedBy}
        value={text}
        onChange={({ target }) => change(target.value === "" ? undefined : target.value)}
      />
      <datalist id={`${id}-states`}>
        {statesIn(data, form.names).map(([one, words]) => (
          <option key={one} value={one} label={words} />
        ))}
      </datalist>
      {options.length > 0 && (
        <select
          aria-label={`Add an option that is taken: ${name}`}
          value=""
          onChange={({ target }) => change([...taken, target.value].join("+"))}
        >
          <option value="">Taken …</option>
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {printable(`${words} (${one})`)}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}
