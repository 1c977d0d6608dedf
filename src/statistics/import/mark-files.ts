import { closeSync, openSync, readSync } from "node:fs";
import { open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type MarkRuns, numbersOfMark } from "./line-marks.ts";

interface Stretch {
  readonly path: string;
  readonly file: string;
  /** In bytes. */
  readonly offset: number;
  readonly length: number;
}

interface Head {
  /** Fingerprint of the log that the lines stood in. */
  readonly file: string;
  readonly hours: readonly (readonly [hour: number, marks: number])[];
}

const markBytes = numbersOfMark * Uint16Array.BYTES_PER_ELEMENT;
const ending = ".marks";
const nameOf = (part: string) => `${part.replaceAll(" ", "-")}${ending}`;

/**
 * The marks of counted lines, a file for each part of an import: how long its head is, its head as JSON, then six bytes a line. They lie
 * beside the key they were made with, because without it they say nothing.
 */
export class MarkFiles {
  readonly #folder: string;
  readonly #stretches = new Map<number, Stretch[]>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Looks through the folder; files of parts that were never finished go. */
  static async open(folder: string, parts: readonly string[]): Promise<MarkFiles> {
    const files = new MarkFiles(folder);
    const finished = new Set(parts.map(nameOf));
    for (const name of await readdir(folder)) {
      if (!name.includes(ending)) continue;
      if (finished.has(name)) files.#know(join(folder, name));
      else await rm(join(folder, name), { force: true });
    }
    return files;
  }

  /** Hours of which other logs than this one have lines. */
  hoursBeside(file: string): Set<number> {
    const hours = new Set<number>();
    for (const [hour, stretches] of this.#stretches) {
      if (stretches.some((stretch) => stretch.file !== file)) hours.add(hour);
    }
    return hours;
  }

  /** The marks that other logs than this one left of an hour. */
  *read(hour: number, file: string): Generator<Uint16Array> {
    for (const stretch of this.#stretches.get(hour) ?? []) {
      if (stretch.file !== file) yield readNumbers(stretch.path, stretch.offset, stretch.length);
    }
  }

  /** Puts the marks of a part on the disk. They count once the part is finished. */
  async write(part: string, file: string, { hours, numbers }: MarkRuns): Promise<void> {
    const head: Head = { file, hours };
    const text = Buffer.from(JSON.stringify(head));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    const path = join(this.#folder, nameOf(part));
    const handle = await open(`${path}.new`, "w", 0o600);
    try {
      await handle.writeFile(Buffer.concat([length, text]));
      await handle.writeFile(numbers);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${path}.new`, path);
    this.#know(path);
  }

  #know(path: string): void {
    const descriptor = openSync(path, "r");
    try {
      const length = Buffer.alloc(4);
      readSync(descriptor, length, 0, 4, 0);
      const text = Buffer.alloc(length.readUInt32LE(0));
      readSync(descriptor, text, 0, text.length, 4);
      const { file, hours } = JSON.parse(text.toString()) as Head;
      let offset = 4 + text.length;
      for (const [hour, count] of hours) {
        const known = this.#stretches.get(hour);
        const stretch = { path, file, offset, length: count * markBytes };
        if (known) known.push(stretch);
        else this.#stretches.set(hour, [stretch]);
        offset += stretch.length;
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

function readNumbers(path: string, offset: number, length: number): Uint16Array {
  const numbers = new Uint16Array(length / Uint16Array.BYTES_PER_ELEMENT);
  const descriptor = openSync(path, "r");
  try {
    readSync(descriptor, numbers, 0, length, offset);
  } finally {
    closeSync(descriptor);
  }
  return numbers;
}
