/** Networks in a block: a look-up goes through one block, and memory holds a number for each. */
const blockSize = 32;

/**
 * To whom networks belong, in order: from where one begins all are of one owner, up to the next. Packed, because a process that serves pages has little
 * memory: some three bytes each, and a look-up costs less than a microsecond.
 */
export interface Networks {
  /** How many there are. */
  readonly count: number;
  /** Where the first of each block begins, and where the steps after it stand in `steps`. */
  readonly first: Float64Array;
  readonly place: Uint32Array;
  /** From the beginning of one to that of the next: numbers of seven bits a byte, lowest first, the last without its highest bit. */
  readonly steps: Uint8Array;
  /** Whose each is: a place in the owner's list. */
  readonly owner: Uint8Array;
}

/** Takes networks one after the other, in order, and packs them as it goes. */
export interface Packer {
  /** From `at` on networks belong to `owner`. */
  readonly add: (at: number, owner: number) => void;
  /** What was packed so far: the steps, and the owners. */
  readonly packed: () => { readonly steps: Uint8Array; readonly owner: Uint8Array };
}

/** Begins to pack. `expected`: how many networks there may be; more is slower. */
export function openPacker(expected = 1_024): Packer {
  let [steps, owners] = [new Uint8Array(expected * 2), new Uint8Array(expected)];
  let [used, count, last] = [0, 0, 0];
  const larger = (bytes: Uint8Array<ArrayBuffer>) => {
    const copy = new Uint8Array(bytes.length * 2 + 8);
    copy.set(bytes);
    return copy;
  };
  return {
    add: (at, owner) => {
      if (used + 8 > steps.length) steps = larger(steps);
      if (count === owners.length) owners = larger(owners);
      let step = at - last;
      for (; step >= 128; step = Math.floor(step / 128)) steps[used++] = (step % 128) + 128;
      steps[used++] = step;
      owners[count++] = owner;
      last = at;
    },
    packed: () => ({ steps: steps.slice(0, used), owner: owners.slice(0, count) }),
  };
}

/** Reads packed steps; what follows those of the owners is not looked at. */
export function openNetworks(steps: Uint8Array, owner: Uint8Array): Networks {
  const count = owner.length;
  const blocks = Math.ceil(count / blockSize);
  const [first, place] = [new Float64Array(blocks), new Uint32Array(blocks)];
  let [at, value, factor] = [0, 0, 1];
  for (let index = 0; index < count; index += 1) {
    for (factor = 1; (steps[at] as number) >= 128; at += 1, factor *= 128)
      value += ((steps[at] as number) - 128) * factor;
    value += (steps[at++] as number) * factor;
    if (index % blockSize > 0) continue;
    first[index / blockSize] = value;
    place[index / blockSize] = at;
  }
  return { count, first, place, steps: steps.subarray(0, at), owner };
}

/** Whose a network is: the owner of the last that begins at it or before; -1 before the first. */
export function ownerAt({ count, first, place, steps, owner }: Networks, network: number): number {
  let [low, high] = [0, first.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((first[middle] as number) <= network) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return -1;
  let index = (low - 1) * blockSize;
  const end = Math.min(count, low * blockSize) - 1;
  let [at, value] = [place[low - 1] as number, first[low - 1] as number];
  for (; index < end; index += 1) {
    let factor = 1;
    for (; (steps[at] as number) >= 128; at += 1, factor *= 128) value += ((steps[at] as number) - 128) * factor;
    value += (steps[at++] as number) * factor;
    if (value > network) break;
  }
  return owner[index] as number;
}
