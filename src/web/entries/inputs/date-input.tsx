import { useEffect, useState } from "react";
import { type InputProps, useEntry } from "../entry-context.ts";

/** A date as the case writes it (EDTF), with what it means in words. */
export function DateInput({ id, value, change, describedBy }: InputProps) {
  const { bench } = useEntry();
  const [meant, setMeant] = useState<{ readonly words?: string; readonly why?: string }>({});
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  useEffect(() => {
    let isWanted = true;
    if (text.trim() === "") setMeant({});
    else
      void bench.dateMeant(text.trim()).then((told) => {
        if (isWanted) setMeant(told);
      });
    return () => {
      isWanted = false;
    };
  }, [bench, text]);
  return (
    <span className="entry-date">
      <input
        id={id}
        type="text"
        className="date-input"
        placeholder="2018-04-16, 2018-04, 2018-04-02~ …"
        aria-describedby={`${id}-meant${describedBy === undefined ? "" : ` ${describedBy}`}`}
        aria-invalid={meant.why !== undefined || undefined}
        value={text}
        onChange={(event) => change(event.target.value === "" ? undefined : event.target.value)}
      />
      <span
        id={`${id}-meant`}
        role="status"
        className={meant.why === undefined ? "date-words" : "field-trouble"}
      >
        {meant.words ?? meant.why ?? ""}
      </span>
    </span>
  );
}
