/** Engines for which queries are written. */
export type DialectId =
  | 'postgresql'
  | 'duckdb'
  | 'trino'
  | 'spark'
  | 'bigquery'
  | 'snowflake'
  | 'sqlserver'
  | 'mysql'
  | 'oracle';

/** How an engine writes what the others write differently. */
export interface Dialect {
  readonly id: DialectId;
  readonly label: string;
  /** A name in quotes; any name, hostile ones too. */
  readonly name: (name: string) => string;
  /** A text in quotes; any text. */
  readonly text: (value: string) => string;
  /** Whether a column holds true; a missing value is not true, and not false either. */
  readonly isTrue: (column: string) => string;
  readonly isFalse: (column: string) => string;
  /** Whether a column holds more than spaces. */
  readonly isFilled: (column: string) => string;
  /** Whether a column with several values holds one of them; `text` is in quotes already. */
  readonly holds: (column: string, text: string, value: string) => string;
}

const doubled =
  (open: string, close = open) =>
  (name: string): string =>
    `${open}${name.replaceAll(close, close + close)}${close}`;

/** Standard SQL doubles a quote and knows no other sign (ISO/IEC 9075-2 §5.3). */
const standardText = doubled("'");
/** Where a backslash means something, it is doubled too. */
const backslashText = (value: string): string => standardText(value.replaceAll('\\', '\\\\'));

const booleans = {
  isTrue: (column: string) => `${column} = TRUE`,
  isFalse: (column: string) => `${column} = FALSE`,
};
const numbers = {
  isTrue: (column: string) => `${column} = 1`,
  isFalse: (column: string) => `${column} = 0`,
};
const isFilled = (column: string): string => `TRIM(${column}) <> ''`;

export const dialects: readonly Dialect[] = [
  {
    id: 'postgresql',
    label: 'PostgreSQL',
    name: doubled('"'),
    text: standardText,
    ...booleans,
    isFilled,
    holds: (column, text) => `${text} = ANY(${column})`,
  },
  {
    id: 'duckdb',
    label: 'DuckDB',
    name: doubled('"'),
    text: standardText,
    ...booleans,
    isFilled,
    holds: (column, text) => `list_contains(${column}, ${text})`,
  },
  {
    id: 'trino',
    label: 'Trino, Athena',
    name: doubled('"'),
    text: standardText,
    ...booleans,
    isFilled,
    holds: (column, text) => `contains(${column}, ${text})`,
  },
  {
    id: 'spark',
    label: 'Spark, Databricks',
    name: doubled('`'),
    text: (value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
    ...booleans,
    isFilled,
    holds: (column, text) => `array_contains(${column}, ${text})`,
  },
  {
    id: 'bigquery',
    label: 'BigQuery',
    name: (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
    text: (value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
    ...booleans,
    isFilled,
    holds: (column, text) => `${text} IN UNNEST(${column})`,
  },
  {
    id: 'snowflake',
    label: 'Snowflake',
    name: doubled('"'),
    text: backslashText,
    ...booleans,
    isFilled,
    holds: (column, text) => `ARRAY_CONTAINS(CAST(${text} AS VARIANT), ${column})`,
  },
  {
    id: 'sqlserver',
    label: 'SQL Server',
    name: doubled('[', ']'),
    text: (value) => `N${standardText(value)}`,
    ...numbers,
    isFilled: (column) => `LTRIM(RTRIM(${column})) <> ''`,
    holds: (column, text) =>
      `EXISTS (SELECT 1 FROM OPENJSON(${column}) AS j WHERE j.[value] = ${text})`,
  },
  {
    id: 'mysql',
    label: 'MySQL',
    name: doubled('`'),
    text: backslashText,
    ...numbers,
    isFilled,
    holds: (column, _, value) =>
      `JSON_CONTAINS(${column}, ${backslashText(JSON.stringify(value))})`,
  },
  {
    id: 'oracle',
    label: 'Oracle',
    name: doubled('"'),
    text: standardText,
    ...numbers,
    // An empty text is NULL there.
    isFilled: (column) => `TRIM(${column}) IS NOT NULL`,
    holds: (column, text) =>
      `EXISTS (SELECT 1 FROM JSON_TABLE(${column}, '$[*]' COLUMNS (v VARCHAR2(4000) PATH '$')) j WHERE j.v = ${text})`,
  },
];

export const dialectOf = (id: DialectId): Dialect =>
  dialects.find((dialect) => dialect.id === id) ?? dialects[0] ?? never();

function never(): never {
  throw new RangeError('There is no dialect.');
}
