import sharp from "sharp";
import { randomFrom } from "./random.ts";
import { coatOfArms, scenes } from "./scenes.ts";
import { height, width } from "./shapes.ts";

/** A file to upload at the desk, with its alternative text when it is a picture. */
export interface DemoUpload {
  readonly name: string;
  readonly mime: string;
  readonly alt?: { readonly it: string; readonly en: string };
  readonly bytes: () => Promise<Buffer>;
}

const seedOf = (name: string): number => [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);

/** The drawn pictures, made when asked for: nothing of them is in the repository. */
export const pictures: readonly DemoUpload[] = [
  ...Object.entries(scenes).map(([name, scene]) => ({
    name,
    mime: "image/jpeg",
    alt: { it: scene.it, en: scene.en },
    bytes: () => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${scene.draw(randomFrom(seedOf(name)))}</svg>`;
      return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
    },
  })),
  {
    name: "stemma.png",
    mime: "image/png",
    alt: {
      it: "Stemma della dimostrazione: una torre tra due cipressi",
      en: "Arms of the demonstration: a tower between two cypresses",
    },
    bytes: () => sharp(Buffer.from(coatOfArms)).png().toBuffer(),
  },
];
