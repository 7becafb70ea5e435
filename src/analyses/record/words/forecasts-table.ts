import { isMissing } from "#case/basis.ts";
import type { Table } from "#outcome/block.ts";
import { addedBy } from "../../on-record.ts";
import { capitalised, quoted } from "../../sentence-parts.ts";
import { stopped } from "../../stopped.ts";
import { table } from "../../table.ts";
import type { RecordedForecast } from "../recorded.ts";

/** The forecasts as made, and how each could be settled. */
export function forecastsTable(forecasts: readonly RecordedForecast[]): Table {
  return table(
    "What is forecast, and how it could be settled",
    ["Forecast", "By", "How likely, in its words", "If, and by when", "What would settle it", "Source"],
    forecasts.map((forecast) => [
      forecast.note === null
        ? forecast.text
        : `${forecast.text} (${addedBy(forecast)}: ${quoted(forecast.note)})`,
      makerCell(forecast),
      chanceCell(forecast),
      conditionCell(forecast),
      settledCell(forecast),
      forecast.cites.length === 0 ? null : [{ cite: forecast.cites }],
    ]),
  );
}

function makerCell({ by, unforeseen }: RecordedForecast): string {
  if (unforeseen) return "nobody: the question is the analyst's";
  return isMissing(by) ? by : capitalised(by);
}

function chanceCell({ words, probability }: RecordedForecast) {
  const said = words === null ? "not said" : `“${words}”`;
  if (probability === null) return said;
  return words === null ? [{ likelihood: probability }] : [`${said}: taken for `, { share: probability }];
}

function conditionCell({ condition, horizon }: RecordedForecast): string | null {
  const parts = [
    ...(condition === null ? [] : [condition]),
    ...(horizon === null ? [] : [`by when: ${horizon}`]),
  ];
  return parts.length === 0 ? null : parts.join("; ");
}

function settledCell({ question, criterion }: RecordedForecast): string | null {
  if (question === null) return criterion;
  const { text, criteria, closesInWords, settledBy } = question;
  return `${stopped(text)} ${stopped(criteria)} Closes ${closesInWords}; settled by: ${settledBy.replace(/\.$/, "")}.`;
}
