/** Text of a field in the desk, Italian and English. */
export type Label = { readonly it: string; readonly en: string };

/** What a field is called and, where a name is not enough, what to write in it; whether publishing wants it. */
export type FieldText = Label & { readonly help?: Label; readonly isRequired?: true };

/** `"Italian | English"` or `"Italian | English | Italian help | English help"`, so that a type's texts read as a list. */
export function fieldTexts<const Name extends string>(
  lines: Readonly<Record<Name, string>>,
): Readonly<Record<Name, FieldText>> {
  const entries = Object.entries<string>(lines).map(([name, line]) => {
    const [it = name, en = it, helpIt, helpEn] = line.split("|").map((cell) => cell.trim());
    return [name, { it, en, ...(helpIt && { help: { it: helpIt, en: helpEn ?? helpIt } }) }];
  });
  return Object.fromEntries(entries) as Record<Name, FieldText>;
}
