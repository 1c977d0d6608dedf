import type { Declaration, Visitor } from "lightningcss";

/** Sides as a page written from left to right names them, and as every page does. Source: CSS Logical Properties and Values Level 1 */
const logical = {
  left: "inset-inline-start",
  right: "inset-inline-end",
  "margin-left": "margin-inline-start",
  "margin-right": "margin-inline-end",
  "padding-left": "padding-inline-start",
  "padding-right": "padding-inline-end",
  "border-left": "border-inline-start",
  "border-right": "border-inline-end",
  "border-left-width": "border-inline-start-width",
  "border-right-width": "border-inline-end-width",
  "border-left-style": "border-inline-start-style",
  "border-right-style": "border-inline-end-style",
  "border-left-color": "border-inline-start-color",
  "border-right-color": "border-inline-end-color",
  "border-top-left-radius": "border-start-start-radius",
  "border-top-right-radius": "border-start-end-radius",
  "border-bottom-left-radius": "border-end-start-radius",
  "border-bottom-right-radius": "border-end-end-radius",
} as const;

const isPhysical = (property: string): property is keyof typeof logical => property in logical;

/** Names of the four sides of what is said of all in one: top, right, bottom, left. */
const sides = {
  margin: ["margin-top", "margin-right", "margin-bottom", "margin-left"],
  padding: ["padding-top", "padding-right", "padding-bottom", "padding-left"],
  inset: ["top", "right", "bottom", "left"],
  "border-width": ["border-top-width", "border-right-width", "border-bottom-width", "border-left-width"],
  "border-style": ["border-top-style", "border-right-style", "border-bottom-style", "border-left-style"],
  "border-color": ["border-top-color", "border-right-color", "border-bottom-color", "border-left-color"],
} as const;

type FourSides = Readonly<Record<"top" | "right" | "bottom" | "left", unknown>>;
type Shorthand = Extract<Declaration, { property: keyof typeof sides }>;

/**
 * For lightningcss: what a stylesheet says of left and right it says of where a line begins and ends, so that one stylesheet serves pages
 * written from right to left too; those from left to right look as before. A middle (50 %) stays where it is, and what floats does:
 * browsers of 2023 do not know sides of a line there.
 */
export const logicalSides: Visitor<Record<string, never>> = {
  Declaration: (declaration) => {
    if (declaration.property === "unparsed") return renameUnparsed(declaration);
    if (declaration.property === "text-align") return alignAlongLine(declaration);
    if (isMiddle(declaration)) return undefined;
    if (isPhysical(declaration.property)) return renamed(declaration, logical[declaration.property]);
    if (declaration.property in sides) return eachSide(declaration as Shorthand);
    if (declaration.property === "border-radius") return eachCorner(declaration);
    return undefined;
  },
};

const renamed = (declaration: object, property: string) => ({ ...declaration, property }) as Declaration;

function renameUnparsed(declaration: Extract<Declaration, { property: "unparsed" }>): Declaration | undefined {
  const { propertyId } = declaration.value;
  if (!isPhysical(propertyId.property)) return undefined;
  const property = { property: logical[propertyId.property] } as typeof propertyId;
  return { ...declaration, value: { value: withoutEmpty(declaration.value.value), propertyId: property } };
}

/** The transformer gives `null` for what a variable does not say, and does not take it back. */
const withoutEmpty = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value, (_, part) => part ?? undefined)) as Value;

function alignAlongLine(declaration: Extract<Declaration, { property: "text-align" }>): Declaration | undefined {
  const along = { left: "start", right: "end" } as const;
  const { value } = declaration;
  return value === "left" || value === "right" ? { ...declaration, value: along[value] } : undefined;
}

const isMiddle = ({ property, value }: Declaration): boolean =>
  (property === "left" || property === "right") &&
  JSON.stringify(value) === JSON.stringify({ type: "length-percentage", value: { type: "percentage", value: 0.5 } });

/** The four sides one by one, unless left and right are the same. */
function eachSide({ property, value }: Shorthand): Declaration[] | undefined {
  const said = value as FourSides;
  if (JSON.stringify(said.left) === JSON.stringify(said.right)) return undefined;
  const [top, right, bottom, left] = sides[property];
  return [
    renamed({ value: said.top }, top),
    renamed({ value: said.right }, logical[right]),
    renamed({ value: said.bottom }, bottom),
    renamed({ value: said.left }, logical[left]),
  ];
}

/** The four corners one by one, unless left and right are the same. */
function eachCorner({ value }: Extract<Declaration, { property: "border-radius" }>): Declaration[] | undefined {
  const { topLeft, topRight, bottomLeft, bottomRight } = value;
  const left = JSON.stringify([topLeft, bottomLeft]);
  if (left === JSON.stringify([topRight, bottomRight])) return undefined;
  return [
    renamed({ value: topLeft }, "border-start-start-radius"),
    renamed({ value: topRight }, "border-start-end-radius"),
    renamed({ value: bottomRight }, "border-end-end-radius"),
    renamed({ value: bottomLeft }, "border-end-start-radius"),
  ];
}
