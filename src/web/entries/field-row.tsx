import { type ReactNode, useContext, useId } from "react";
import type { ChangeFault, EntryField } from "../workers/entry-shapes.ts";
import { AroundContext, type InputProps, PartContext, useEntry } from "./entry-context.ts";
import { AmountInput } from "./inputs/amount-input.tsx";
import { ChoiceInput } from "./inputs/choice-input.tsx";
import { CitationsInput } from "./inputs/citations-input.tsx";
import { DateInput } from "./inputs/date-input.tsx";
import { FormsInput } from "./inputs/forms-input.tsx";
import { LikelihoodTable } from "./inputs/likelihood-table.tsx";
import { asMap, type MapValue } from "./inputs/map-value.ts";
import { NamesInput } from "./inputs/names-input.tsx";
import { NumberInput } from "./inputs/number-input.tsx";
import { OrderInput } from "./inputs/order-input.tsx";
import { type DrawFields, Parts } from "./inputs/parts.tsx";
import { RecordInput } from "./inputs/record-input.tsx";
import { StateInput, StatementInput } from "./inputs/statement-input.tsx";
import { TextInput } from "./inputs/text-input.tsx";
import { TextsInput } from "./inputs/texts-input.tsx";
import { toAdded } from "./inputs/to-added.ts";
import { VariantsInput } from "./inputs/variants-input.tsx";
import { markOf } from "./needs.ts";
import { isShort, keyInWords, questionOf } from "./questions.ts";

/** Longer words about a field take the whole width. */
const LONG = 120;

/** What takes the whole width, with several inputs. */
const WIDE: ReadonlySet<string> = new Set([
  "map",
  "maps",
  "forms",
  "variants",
  "table",
  "record",
  "order",
  "citations",
]);

/** A key of an entry: its question, its input, what the format says of it, and the words that leave it open. */
export function FieldRow({
  field,
  value,
  change,
  faults = [],
  within = [],
}: {
  readonly field: EntryField;
  readonly value: unknown;
  readonly change: (value: unknown) => void;
  readonly faults?: readonly ChangeFault[];
  /** The keys above it in the entry. */
  readonly within?: readonly string[];
}) {
  const { kind } = useEntry();
  const id = useId();
  const { key, isRequired, left, takes } = field;
  // Of what names another entry the question says enough.
  const about = /^id of an? \w+$/.test(field.about) ? "" : field.about;
  const question = questionOf(kind, key, within) ?? keyInWords(key);
  const part = useContext(PartContext);
  const name = part === "" ? question : `${question} (${part})`;
  const said = `${id}-about`;
  const mark = isRequired && key !== "id" ? "needed" : within.length === 0 ? markOf(kind, key) : undefined;
  const isLeft = typeof value === "string" && left.includes(value);
  const isWide = WIDE.has(takes.as) || takes.as === "statement" || (takes.as === "text" && !isShort(key));
  const isLong = about.length > LONG;
  const isGroup = WIDE.has(takes.as) || isMany(field) || takes.as === "amount";
  const props: InputProps = { id, value, change, name, describedBy: about === "" ? undefined : said };
  const head = (
    <>
      {question} {part !== "" && <span className="sr-only">({part}) </span>}
      {mark !== undefined && <span className="entry-required">{mark}</span>}
    </>
  );
  const body = (
    <>
      <div className="entry-input">
        {inputOf(field, isLeft ? { ...props, value: undefined } : props, [...within, key])}
        {left.map((word) => (
          <button
            key={word}
            type="button"
            className="missing"
            aria-pressed={value === word}
            aria-label={`${word}: ${name}`}
            onClick={() => change(value === word ? undefined : word)}
          >
            {word}
          </button>
        ))}
      </div>
      {faults.map(({ what, cure }) => (
        <p key={what} className="field-trouble" role="alert">
          {what}
          {cure !== undefined && `: ${cure}`}
        </p>
      ))}
      {about !== "" && (
        <p id={said} className="entry-about">
          {plain(about)}
        </p>
      )}
    </>
  );
  return isGroup ? (
    <fieldset className="entry-field" data-key={key} data-wide={isWide || isLong || undefined}>
      <legend>{head}</legend>
      {body}
    </fieldset>
  ) : (
    <div className="entry-field" data-key={key} data-wide={isWide || isLong || undefined}>
      <label htmlFor={id}>{head}</label>
      {body}
    </div>
  );
}

function isMany({ takes }: EntryField): boolean {
  return takes.as === "names" && takes.many;
}

function inputOf(field: EntryField, props: InputProps, path: readonly string[]): ReactNode {
  const { key, takes } = field;
  const rows: DrawFields = (fields, map, change, part) => (
    <MapFields fields={fields} value={map} change={change} path={path} part={part} />
  );
  switch (takes.as) {
    case "text":
      return <TextInput {...props} isShort={isShort(key)} field={key} isNumeric={takes.numeric === true} />;
    case "date":
      return <DateInput {...props} />;
    case "number":
      return <NumberInput {...props} />;
    case "amount":
      return <AmountInput {...props} isShare={takes.isShare} words={takes.words} />;
    case "statement":
      return <StatementInput {...props} />;
    case "state":
      return <StateInput {...props} />;
    case "order":
      return <OrderInput {...props} field={key} within={path.slice(0, -1)} />;
    case "record":
      return <RecordInput {...props} field={key} each={takes.each} />;
    case "variants":
      return <VariantsInput {...props} variants={takes.variants} rows={rows} />;
    case "yes":
      return <ChoiceInput {...props} words={[true, false]} free={false} otherwise={field.otherwise} />;
    case "choice":
      return <ChoiceInput {...props} words={takes.words} free={takes.free} otherwise={field.otherwise} />;
    case "names":
      return <NamesInput {...props} of={takes.of} many={takes.many} />;
    case "citations":
      return <CitationsInput {...props} />;
    case "texts":
      return <TextsInput {...props} />;
    case "map":
      return <MapInput {...props} fields={takes.fields} path={path} isRequired={field.isRequired} />;
    case "maps":
      return <MapsInput {...props} fields={takes.fields} path={path} isRequired={field.isRequired} />;
    case "forms":
      return <FormsInput {...props} by={takes.by} forms={takes.forms} rows={rows} />;
    case "table":
      return <LikelihoodTable {...props} words={takes.words} />;
    case "other":
      return (
        <p className="quiet">
          {props.value === undefined ? "Not given. " : "Given. "}It is changed under Text.
        </p>
      );
  }
}

interface Within {
  readonly fields: readonly EntryField[];
  /** The keys that lead here in the entry. */
  readonly path: readonly string[];
}

interface Needed {
  /** Whether it has to be there: its fields then stand open. */
  readonly isRequired: boolean;
}

function MapInput({ value, change, name, fields, path, isRequired }: InputProps & Within & Needed) {
  const map = asMap(value) ?? (isRequired ? {} : undefined);
  if (!map)
    return (
      <button type="button" aria-label={`Say it: ${name}`} onClick={() => change({})}>
        Say it
      </button>
    );
  return (
    <div className="entry-map">
      <MapFields fields={fields} value={map} change={change} path={path} part={name} />
      {!isRequired && (
        <button
          type="button"
          className="link"
          aria-label={`Leave it away: ${name}`}
          onClick={() => change(undefined)}
        >
          Leave it away
        </button>
      )}
    </div>
  );
}

function MapsInput({ value, change, name, fields, path, isRequired }: InputProps & Within & Needed) {
  const given = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const all = given.length === 0 && isRequired ? [{}] : given;
  return (
    <div className="entry-maps">
      <Parts
        all={all}
        change={change}
        name={name}
        row={(each, at, set) => (
          <MapFields
            fields={fields}
            value={asMap(each) ?? {}}
            change={set}
            path={path}
            part={`${name} ${at + 1}`}
          />
        )}
      />
      <button
        type="button"
        aria-label={`${all.length === 0 ? "Add one" : "Add another"}: ${name}`}
        onClick={({ currentTarget }) => {
          change([...all, {}]);
          toAdded(currentTarget);
        }}
      >
        {all.length === 0 ? "Add one" : "Add another"}
      </button>
    </div>
  );
}

function MapFields({
  fields,
  value,
  change,
  path,
  part,
}: Within & {
  /** Which part of the entry it is, in words. */
  readonly part: string;
  readonly value: MapValue;
  readonly change: (value: MapValue) => void;
}) {
  // The id is made of the words where it is left empty, and so comes last.
  const inOrder = fields.toSorted((a, b) => Number(a.key === "id") - Number(b.key === "id"));
  return (
    <PartContext value={part}>
      <AroundContext value={value}>
        {inOrder.map((field) => (
          <FieldRow
            key={field.key}
            field={field}
            value={value[field.key]}
            change={(to) => change({ ...value, [field.key]: to })}
            within={path}
          />
        ))}
      </AroundContext>
    </PartContext>
  );
}

/** What the format says, without the marks of code. */
function plain(about: string): string {
  return about
    .replace(/ \(EDTF\)/g, "")
    .replace(/\bat `asOf`/g, "on the day of the analysis")
    .replace(/`([^`]*)`/g, "“$1”");
}
