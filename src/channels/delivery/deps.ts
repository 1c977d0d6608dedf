import type { Db } from "#src/platform/db.ts";
import type { Log } from "#src/platform/log.ts";
import type { Medium, PictureShape, Publisher } from "../publisher.ts";

/** How this installation reaches the networks. */
export interface Reach {
  readonly publishers: ReadonlyMap<string, Publisher>;
  /** Addresses of the networks' APIs, by name, without trailing slash. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Version of each network's API. */
  readonly versions: Readonly<Record<string, string>>;
  /** Opens what is sealed. */
  readonly key: Buffer;
  readonly readMedium: (medium: Medium) => Promise<Buffer>;
  readonly mediumUrl: (medium: Medium) => string;
  /** Cuts a picture to a part of it, makes it no larger than a shape allows, and keeps it by its hash. */
  readonly cutPicture: (
    data: Buffer,
    part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
    shape: PictureShape,
  ) => Promise<{ readonly sha256: string; readonly bytes: number; readonly width: number; readonly height: number }>;
  /** How long a call whose answer is lost may still take effect there; the network is asked after it. Milliseconds. */
  readonly settleMs: number;
  /** Multiplies waits of our own (gaps between calls, back-off); 1 but in tests. */
  readonly pace: number;
}

/** What the jobs of the channels need. */
export interface ChannelJobDeps {
  readonly db: Db;
  readonly log: Log;
  readonly now: () => Date;
  readonly channels: Reach;
  /** Address of the installation, for letters. */
  readonly publicUrl: string;
}
