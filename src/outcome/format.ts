/** Version of the report format; raised when a key is removed or changes its meaning. */
export const REPORT_FORMAT = "demarche-report/2";
