import { useEffect, useId, useState } from "react";
import type { OptionSpec } from "#analyses/options.ts";
import { type OptionValue, SETTINGS_FILE } from "#brief-settings/settings.ts";
import { useBench } from "../state/use-bench.ts";
import type { Workbench } from "../state/workbench.ts";
import type { AnalysisOptions, Settings } from "../workers/messages.ts";
import { commandLine } from "./command-line.ts";

/** Seeds that a random stream can be started with. */
const SEED = { kind: "integer", label: "", default: 1, min: 0, max: Number.MAX_SAFE_INTEGER } as const;

/** What can be set in the analyses, made of what each says of its own options. */
export function OptionsView({ bench }: { readonly bench: Workbench }) {
  const { settings, unfit, origin } = useBench(bench);
  const [analyses, setAnalyses] = useState<readonly AnalysisOptions[]>([]);
  useEffect(() => {
    void bench.options().then(setAnalyses);
  }, [bench]);
  const own = Object.values(settings.options).some((each) => Object.keys(each).length > 0);
  return (
    <div className="form options">
      <p className="quiet">
        How the analyses are run. What is set here changes nothing of the case: it is kept beside it, in{" "}
        <code>{SETTINGS_FILE}</code>, which the command line reads too. The case as it was opened is run under
        the same options, so that what moved is what the case changed.
      </p>
      <OptionField
        name="Seed"
        question="Where do the random draws begin? Another seed shows how much of an answer is chance."
        spec={SEED}
        value={settings.seed}
        set={(seed) => bench.settle(`seed ${String(seed)}`, { seed: seed as number })}
      />
      {analyses.map(({ id, title, options }) => (
        <section key={id} aria-labelledby={`options-${id}`}>
          <h3 id={`options-${id}`}>{title}</h3>
          {Object.entries(options).map(([option, spec]) => (
            <OptionField
              key={option}
              name={inWords(option)}
              question={spec.label}
              spec={spec}
              value={settings.options[id]?.[option] ?? spec.default}
              fault={unfit.find((fault) => fault.analysis === id && fault.option === option)?.message}
              set={(value) =>
                bench.settle(`${inWords(option).toLowerCase()} of “${title}”: ${shown(value)}`, {
                  options: withOption(settings, id, option, spec, value),
                })
              }
            />
          ))}
        </section>
      ))}
      {(own || settings.seed !== SEED.default) && (
        <p className="buttons">
          <button
            type="button"
            onClick={() => bench.settle("all options as usual", { seed: SEED.default, options: {} })}
          >
            All as usual
          </button>
        </p>
      )}
      <h3>The same on the command line</h3>
      <pre className="command">{commandLine(origin.name, settings)}</pre>
    </div>
  );
}

/** The options with one of them set; none that is as usual. */
function withOption(
  { options }: Settings,
  analysis: string,
  option: string,
  spec: OptionSpec,
  value: OptionValue,
): Settings["options"] {
  const { [option]: _, ...rest } = options[analysis] ?? {};
  return { ...options, [analysis]: value === spec.default ? rest : { ...rest, [option]: value } };
}

/** The name of an option in words: `mostSteps` is `Most steps`. */
function inWords(option: string): string {
  const words = option.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0]!.toUpperCase() + words.slice(1);
}

function OptionField({
  name,
  question,
  spec,
  value,
  fault,
  set,
}: {
  readonly name: string;
  readonly question: string;
  readonly spec: OptionSpec;
  readonly value: OptionValue;
  readonly fault?: string | undefined;
  readonly set: (value: OptionValue) => void;
}) {
  const id = useId();
  const isOther = value !== spec.default;
  return (
    <div className="field" data-changed={isOther || undefined}>
      <label htmlFor={id}>
        {name}
        <span className="quiet option-question">{sentence(question)}</span>
      </label>
      <OptionInput key={String(value)} id={id} spec={spec} value={value} set={set} fault={fault} />
      {isOther && (
        <span className="changed-note">
          <span className="changed-dot" aria-hidden="true" /> usually {shown(spec.default)}
          <button type="button" className="link" onClick={() => set(spec.default)}>
            as usual
          </button>
        </span>
      )}
      {fault !== undefined && (
        <span className="field-trouble" id={`${id}-fault`} role="alert">
          ! {fault}
        </span>
      )}
    </div>
  );
}

function OptionInput({
  id,
  spec,
  value,
  set,
  fault,
}: {
  readonly id: string;
  readonly spec: OptionSpec;
  readonly value: OptionValue;
  readonly set: (value: OptionValue) => void;
  readonly fault: string | undefined;
}) {
  const [typed, setTyped] = useState(String(value));
  const described = fault === undefined ? undefined : `${id}-fault`;
  switch (spec.kind) {
    case "flag":
      return (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={(event) => set(event.target.checked)}
        />
      );
    case "choice":
      return (
        <select id={id} value={String(value)} onChange={(event) => set(event.target.value)}>
          {spec.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice.replaceAll("-", " ")}
            </option>
          ))}
        </select>
      );
    case "text": {
      const take = () => typed.trim() !== value && set(typed.trim());
      return (
        <input
          id={id}
          type="text"
          value={typed}
          maxLength={1000}
          placeholder="none"
          aria-describedby={described}
          aria-invalid={fault !== undefined || undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={({ key }) => key === "Enter" && take()}
        />
      );
    }
    default: {
      const number = Number(typed);
      const fits =
        typed.trim() !== "" &&
        Number.isFinite(number) &&
        number >= spec.min &&
        number <= spec.max &&
        (spec.kind === "number" || Number.isInteger(number));
      const take = () => {
        if (fits && number !== value) set(number);
      };
      const bounds =
        spec.max === Number.MAX_SAFE_INTEGER
          ? `${spec.min} or more`
          : `${spec.min} to ${spec.max.toLocaleString("en")}`;
      return (
        <span className="range-inputs">
          <input
            id={id}
            type="number"
            className="number-input option-number"
            min={spec.min}
            max={spec.max}
            step={spec.kind === "integer" ? 1 : "any"}
            value={typed}
            aria-describedby={`${id}-bounds${described === undefined ? "" : ` ${described}`}`}
            aria-invalid={!fits || fault !== undefined || undefined}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={take}
            onKeyDown={({ key }) => key === "Enter" && take()}
          />
          <span id={`${id}-bounds`} className={fits ? "quiet" : "field-trouble"}>
            {fits ? bounds : `! ${bounds}${spec.kind === "integer" ? ", whole" : ""}`}
          </span>
        </span>
      );
    }
  }
}

function sentence(label: string): string {
  return label === "" ? "" : `${label[0]!.toUpperCase()}${label.slice(1)}${/[.?!]$/.test(label) ? "" : "."}`;
}

function shown(value: OptionValue): string {
  if (typeof value === "boolean") return value ? "on" : "off";
  return value === "" ? "none" : String(value).replaceAll("-", " ");
}
