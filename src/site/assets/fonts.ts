/** A font file of the library that our pages can ask for. */
export interface Font {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** Path below the library's `dist/fonts`. */
  readonly file: string;
  /** Worth fetching before the stylesheet asks for it. */
  readonly preload?: true;
}

const titillium = (weight: number, name: string, style: Font["style"] = "normal"): Font => ({
  family: "Titillium Web",
  weight,
  style,
  file: `Titillium_Web/titillium-web-v10-latin-ext_latin-${name}.woff2`,
});

/** The three families of the model (C.SI.1.1) in the weights the library's text uses. A browser fetches only those a page shows. */
export const fonts: readonly Font[] = [
  titillium(300, "300"),
  { ...titillium(400, "regular"), preload: true },
  titillium(400, "italic", "italic"),
  { ...titillium(600, "600") },
  { ...titillium(700, "700"), preload: true },
  { family: "Lora", weight: 400, style: "normal", file: "Lora/lora-v20-latin-ext_latin-regular.woff2" },
  { family: "Lora", weight: 700, style: "normal", file: "Lora/lora-v20-latin-ext_latin-700.woff2" },
  {
    family: "Roboto Mono",
    weight: 400,
    style: "normal",
    file: "Roboto_Mono/roboto-mono-v13-latin-ext_latin-regular.woff2",
  },
];
