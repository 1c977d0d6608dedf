/** 64 bits in two halves; valid until the next call. */
export const sip = { high: 0, low: 0 };

/**
 * SipHash-2-4 of some bytes under a key of 16: a keyed hash that nobody can go through without the key, and that costs a fraction
 * of SHA-256 for a few bytes. Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF" (2012).
 */
export function sipHash(key: Buffer, bytes: Buffer): void {
  const k0 = key.readInt32LE(0);
  const k1 = key.readInt32LE(4);
  const k2 = key.readInt32LE(8);
  const k3 = key.readInt32LE(12);
  // v0 to v3, each as low and high half
  let l0 = k0 ^ 0x70736575;
  let h0 = k1 ^ 0x736f6d65;
  let l1 = k2 ^ 0x6e646f6d;
  let h1 = k3 ^ 0x646f7261;
  let l2 = k0 ^ 0x6e657261;
  let h2 = k1 ^ 0x6c796765;
  let l3 = k2 ^ 0x79746573;
  let h3 = k3 ^ 0x74656462;
  const whole = bytes.length & ~7;
  for (let at = 0; at <= whole + 8; at += 8) {
    const isEnd = at > whole;
    const low = isEnd ? 0 : partAt(bytes, at);
    const high = isEnd ? 0 : partAt(bytes, at + 4) | (at === whole ? bytes.length << 24 : 0);
    if (isEnd) l2 ^= 0xff;
    l3 ^= low;
    h3 ^= high;
    for (let round = isEnd ? 4 : 2; round > 0; round -= 1) {
      const low0 = (l0 + l1) | 0;
      const low2 = (l2 + l3) | 0;
      const high0 = (h0 + h1 + carry(low0, l0)) | 0;
      const high2 = (h2 + h3 + carry(low2, l2)) | 0;
      const low1 = ((l1 << 13) | (h1 >>> 19)) ^ low0;
      const high1 = ((h1 << 13) | (l1 >>> 19)) ^ high0;
      const low3 = ((l3 << 16) | (h3 >>> 16)) ^ low2;
      const high3 = ((h3 << 16) | (l3 >>> 16)) ^ high2;
      // v0 is turned by 32 bits: its halves change places.
      l0 = (high0 + low3) | 0;
      h0 = (low0 + high3 + carry(l0, high0)) | 0;
      l2 = (low2 + low1) | 0;
      h2 = (high2 + high1 + carry(l2, low2)) | 0;
      l3 = ((low3 << 21) | (high3 >>> 11)) ^ l0;
      h3 = ((high3 << 21) | (low3 >>> 11)) ^ h0;
      l1 = ((low1 << 17) | (high1 >>> 15)) ^ l2;
      h1 = ((high1 << 17) | (low1 >>> 15)) ^ h2;
      const turned = l2;
      l2 = h2;
      h2 = turned;
    }
    l0 ^= low;
    h0 ^= high;
  }
  sip.low = (l0 ^ l1 ^ l2 ^ l3) >>> 0;
  sip.high = (h0 ^ h1 ^ h2 ^ h3) >>> 0;
}

/** What a sum of low halves carries over: it is smaller than what was added to. */
const carry = (sum: number, before: number) => (sum >>> 0 < before >>> 0 ? 1 : 0);

/** Four bytes as a word of little end; those after the end are 0. */
function partAt(bytes: Buffer, at: number): number {
  if (at + 4 <= bytes.length) return bytes.readInt32LE(at);
  let part = 0;
  for (let place = at; place < bytes.length; place += 1) part |= (bytes[place] as number) << (8 * (place - at));
  return part;
}
