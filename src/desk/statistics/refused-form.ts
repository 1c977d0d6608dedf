import type { PayloadRequest } from "payload";
import { keepValue } from "../keep-value.ts";

/** Whoever sent a form, and where it is kept. */
type Person = Pick<PayloadRequest, "payload" | "user">;
/** Which form, about which site. */
interface WhichForm {
  readonly form: string;
  readonly site: string;
}

/** What was typed into a form that was refused, by the name of the field. */
type TypedFields = Readonly<Record<string, string>>;

const keyOf = ({ user }: Person, { form, site }: WhichForm) => `refused.${form}.${site}.${user?.id}`;

/** Keeps what a person typed into a form that was refused, whole: the address that leads back is too short for a list. The last one stays. */
export const keepRefused = (person: Person, which: WhichForm, typed: TypedFields): Promise<void> =>
  keepValue(person.payload, keyOf(person, which), typed);

/** Forgets it, once the form was taken. */
export const forgetRefused = (person: Person, which: WhichForm): Promise<void> =>
  person.payload.kv.delete(keyOf(person, which));

/** What was typed into a form; `undefined` where none is named, or it was taken meanwhile. */
export async function readRefused(
  person: Person,
  which: WhichForm,
): Promise<{ readonly form: string; readonly typed: TypedFields } | undefined> {
  if (which.form === "") return undefined;
  const typed = await person.payload.kv.get(keyOf(person, which));
  return typed ? { form: which.form, typed: typed as TypedFields } : undefined;
}
