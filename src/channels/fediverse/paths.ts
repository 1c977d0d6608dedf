/** Addresses of actors and of what they said; kept short and Italian, for people see them. */
export const fediversePaths = {
  actor: "/fediverso/{identifier}",
  inbox: "/fediverso/{identifier}/inbox",
  sharedInbox: "/fediverso/inbox",
  outbox: "/fediverso/{identifier}/outbox",
  followers: "/fediverso/{identifier}/followers",
  object: "/fediverso/{identifier}/post/{id}",
  nodeInfo: "/nodeinfo/2.1",
} as const;

/** The address of something an actor said. */
export const objectAddress = (origin: string, site: string, id: string): string =>
  `${origin}/fediverso/${site}/post/${id}`;

/** The id in such an address; `undefined`: it is no address of ours. */
export const objectIdOf = (address: string): string | undefined =>
  /\/fediverso\/[^/]+\/post\/([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(address)?.[1];
