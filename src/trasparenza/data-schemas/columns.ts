/** What a cell may hold. */
export type ColumnType =
  | { readonly type: "text"; readonly longest: number }
  | { readonly type: "choice"; readonly values: readonly string[] }
  | { readonly type: "year" | "quarter" | "amount" | "number" | "date" | "url" | "email" };

/** A column: its heading as published, and what its cells may hold. */
export type Column = ColumnType & { readonly name: string; readonly required: boolean };

type Plain = "year" | "quarter" | "amount" | "number" | "date" | "url" | "email";

/** A text of 256 characters at most, unless told. */
export const text = (name: string, longest = 256): Column => ({ name, required: true, type: "text", longest });
/** One of a closed list. */
export const choice = (name: string, ...values: string[]): Column => ({ name, required: true, type: "choice", values });
/** A year, an amount, a day and the like. */
export const plain = (type: Plain, name: string): Column => ({ name, required: true, type });
/** The same column, whose cells may be empty. */
export const optional = (column: Column): Column => ({ ...column, required: false });
