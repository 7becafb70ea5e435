/** Where the schema of a case is, seen from the folder of a case that lies among the worked ones. */
export const SCHEMA = "../../schema/case.schema.json";
