import type { Locale } from "#src/kernel/messages.ts";

/** A site of the installation, as the pages of all its sites may name it. */
export interface NamedSite {
  readonly key: string;
  /** In the language of the page. */
  readonly name: string;
  /** Where citizens reach it, without trailing slash. */
  readonly origin: string;
}

/** The site that a request is for, by its host name. Every request of the site process has one. */
export interface Here {
  readonly site: string;
  /** Origin under which citizens reach this site, without trailing slash. */
  readonly origin: string;
  /** Whether it is the municipality's own site. */
  readonly isMain: boolean;
  /** Languages that this site offers; nothing of it answers below the prefix of another. */
  readonly languages: readonly Locale[];
  /** Every site that is open, the municipality's first. */
  readonly sitesIn: (locale: Locale) => readonly NamedSite[];
}

declare module "fastify" {
  interface FastifyRequest {
    here: Here;
  }
}
