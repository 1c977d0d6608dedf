import { canonicalJson, type Json } from "#src/kernel/canonical-json.ts";
import { sha256Hex } from "#src/kernel/sha256.ts";
import type { Message } from "../publisher.ts";

/** SHA-256 of what is said on one channel: text, address and hashes of the media, in canonical JSON. */
export const messageHash = (message: Message): string => sha256Hex(canonicalJson(message as unknown as Json));
