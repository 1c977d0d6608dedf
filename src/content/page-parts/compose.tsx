/** @jsxImportSource preact */
import { Fragment, h, type VNode } from "preact";
import type { PagePart } from "../site-type.ts";

/** A part that may turn out to have nothing in it. */
type Candidate = Omit<PagePart, "content" | "dataElement"> & {
  readonly content: VNode | undefined;
  readonly dataElement?: string;
};

/** The parts that have something in them, in the order given, so that no heading stands over nothing. */
export function partsOf(candidates: readonly Candidate[]): PagePart[] {
  return candidates.flatMap(({ content, ...part }) => (content ? [{ ...part, content }] : []));
}

/** Several pieces as one, `undefined` when none of them has anything. */
export function together(...pieces: readonly (VNode | undefined | false)[]): VNode | undefined {
  const filled = pieces.filter((piece) => piece !== undefined && piece !== false);
  return filled.length > 0 ? h(Fragment, null, filled) : undefined;
}

/** A piece under a heading of its own inside a part; nothing when the piece is empty. */
export function titled(title: string, piece: VNode | undefined): VNode | undefined {
  return piece && together(<h3 class="h5">{title}</h3>, piece);
}

/** A line of text; nothing when there is none. */
export function line(text: string | undefined): VNode | undefined {
  return text?.trim() ? <p>{text}</p> : undefined;
}
