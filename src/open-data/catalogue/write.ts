import { prefixes, statementsOf, type Term, type Thing } from "./statements.ts";

/** The things as Turtle. Source: W3C RDF 1.1 Turtle */
export function writeTurtle(things: readonly Thing[]): string {
  const heads = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`);
  const bodies = things.map((thing) => {
    const lines = [
      `a ${thing.types.join(", ")}`,
      ...statementsOf(thing).map(([property, value]) => `${property} ${turtleTerm(value)}`),
    ];
    return `${turtleIri(thing.iri)}\n  ${lines.join(" ;\n  ")} .`;
  });
  return `${heads.join("\n")}\n\n${bodies.join("\n\n")}\n`;
}

function turtleTerm(term: Term): string {
  if ("iri" in term) return turtleIri(term.iri);
  if ("value" in term) return `${turtleText(term.value)}^^${term.type}`;
  return `${turtleText(term.text)}${term.lang === undefined ? "" : `@${term.lang}`}`;
}

/** A JSON string with its escapes is a Turtle string too. */
const turtleText = (text: string): string => JSON.stringify(text.toWellFormed());

const turtleIri = (address: string): string =>
  `<${address.toWellFormed().replaceAll(/[\p{Cc}\s<>"{}|^`\\]/gu, (sign) => encodeURIComponent(sign))}>`;

/** The same as JSON-LD. Source: W3C JSON-LD 1.1 */
export function writeJsonLd(things: readonly Thing[]): string {
  const graph = things.map((thing) => {
    const members: Record<string, unknown[]> = {};
    for (const [property, value] of statementsOf(thing)) {
      members[property] = [...(members[property] ?? []), jsonLdTerm(value)];
    }
    return { "@id": thing.iri, "@type": thing.types, ...members };
  });
  return JSON.stringify({ "@context": prefixes, "@graph": graph });
}

function jsonLdTerm(term: Term): object {
  if ("iri" in term) return { "@id": term.iri };
  if ("value" in term) return { "@value": term.value, "@type": term.type };
  return { "@value": term.text.toWellFormed(), ...(term.lang !== undefined && { "@language": term.lang }) };
}
