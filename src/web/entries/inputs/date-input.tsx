import { useEffect, useState } from "react";
import { type InputProps, useEntry } from "../entry-context.ts";

/** How dates are written, in a line. */
const HOW = "a day 2018-04-16, a month 2018-04, about a day 2018-04-16~, from–to 2018-04-02/2018-04-16";

/** A date as the case writes it (EDTF), with what it means in words. */
export function DateInput({ id, value, change, describedBy }: InputProps) {
  const { bench } = useEntry();
  const [meant, setMeant] = useState<Awaited<ReturnType<typeof bench.dateMeant>>>({});
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
        placeholder="2018-04-16 or 2018-04"
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
        {meant.words ?? meant.why ?? (text.trim() === "" ? HOW : "")}
      </span>
      {meant.meant !== undefined && (
        <button type="button" onClick={() => change(meant.meant)}>
          Write {meant.meant}
        </button>
      )}
    </span>
  );
}
