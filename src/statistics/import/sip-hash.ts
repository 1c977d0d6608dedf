/** 64 bits in two halves; valid until the next call. */
export const sip = { high: 0, low: 0 };

// v0 to v3, each as low and high half
const v = new Int32Array(8);

/**
 * SipHash-2-4 of some bytes under a key of 16: a keyed hash that nobody can go through without the key, and that costs a fraction
 * of SHA-256 for a few bytes. Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012).
 */
export function sipHash(key: Buffer, bytes: Buffer): void {
  const [k0, k1, k2, k3] = [key.readInt32LE(0), key.readInt32LE(4), key.readInt32LE(8), key.readInt32LE(12)];
  v[0] = k0 ^ 0x70736575;
  v[1] = k1 ^ 0x736f6d65;
  v[2] = k2 ^ 0x6e646f6d;
  v[3] = k3 ^ 0x646f7261;
  v[4] = k0 ^ 0x6e657261;
  v[5] = k1 ^ 0x6c796765;
  v[6] = k2 ^ 0x79746573;
  v[7] = k3 ^ 0x74656462;
  const whole = bytes.length & ~7;
  for (let at = 0; at < whole; at += 8) take(bytes.readInt32LE(at), bytes.readInt32LE(at + 4));
  const rest = [0, bytes.length << 24];
  for (let at = whole; at < bytes.length; at += 1) {
    const half = (at - whole) >> 2;
    rest[half] = (rest[half] as number) | ((bytes[at] as number) << (8 * (at & 3)));
  }
  take(rest[0] as number, rest[1] as number);
  v[4] = (v[4] as number) ^ 0xff;
  for (let round = 0; round < 4; round += 1) mix();
  sip.low = ((v[0] as number) ^ (v[2] as number) ^ (v[4] as number) ^ (v[6] as number)) >>> 0;
  sip.high = ((v[1] as number) ^ (v[3] as number) ^ (v[5] as number) ^ (v[7] as number)) >>> 0;
}

function take(low: number, high: number): void {
  v[6] = (v[6] as number) ^ low;
  v[7] = (v[7] as number) ^ high;
  mix();
  mix();
  v[0] = (v[0] as number) ^ low;
  v[1] = (v[1] as number) ^ high;
}

function mix(): void {
  add(0, 2);
  turn(2, 13);
  xor(2, 0);
  swap(0);
  add(4, 6);
  turn(6, 16);
  xor(6, 4);
  add(0, 6);
  turn(6, 21);
  xor(6, 0);
  add(4, 2);
  turn(2, 17);
  xor(2, 4);
  swap(4);
}

/** Adds the word at `b` to that at `a`, 64 bits wide. */
function add(a: number, b: number): void {
  const low = ((v[a] as number) >>> 0) + ((v[b] as number) >>> 0);
  v[a + 1] = (v[a + 1] as number) + (v[b + 1] as number) + (low > 0xffffffff ? 1 : 0);
  v[a] = low;
}

function xor(a: number, b: number): void {
  v[a] = (v[a] as number) ^ (v[b] as number);
  v[a + 1] = (v[a + 1] as number) ^ (v[b + 1] as number);
}

/** Turns a word left by fewer than 32 bits. */
function turn(a: number, bits: number): void {
  const [low, high] = [v[a] as number, v[a + 1] as number];
  v[a] = (low << bits) | (high >>> (32 - bits));
  v[a + 1] = (high << bits) | (low >>> (32 - bits));
}

/** Turns a word by 32 bits. */
function swap(a: number): void {
  const low = v[a] as number;
  v[a] = v[a + 1] as number;
  v[a + 1] = low;
}
