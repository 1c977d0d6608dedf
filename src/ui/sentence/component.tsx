/** @jsxImportSource preact */
import { type ComponentChildren, Fragment } from "preact";
import type { Translate } from "#src/kernel/messages.ts";

/** Marks the places in a translated text; no editor can type it. */
const mark = "\u0001";

/**
 * A translated text with elements in the places of its values, so that each language keeps its own word order.
 * @example sentence(text, "updated", { day: <Day date={date} locale="it" /> })
 */
export function sentence<Key extends string>(
  text: Translate<Key>,
  key: Key,
  nodes: Readonly<Record<string, ComponentChildren>>,
): ComponentChildren {
  const names = Object.fromEntries(Object.keys(nodes).map((name) => [name, mark + name + mark]));
  return text(key, names)
    .split(mark)
    .map((piece, index) => <Fragment>{index % 2 === 0 ? piece : nodes[piece]}</Fragment>);
}
