/** One thing that was looked at, with what to do about it. */
export interface Examined {
  readonly state: "ok" | "attention" | "fault";
  readonly what: string;
}
