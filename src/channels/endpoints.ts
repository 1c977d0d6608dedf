/** Where the networks answer, without trailing slash; Mastodon and Bluesky answer where the profile's own server is. */
const networks = {
  graph: "https://graph.facebook.com",
  instagram: "https://graph.instagram.com",
  threads: "https://graph.threads.net",
  x: "https://api.x.com",
  linkedin: "https://api.linkedin.com",
  youtube: "https://www.googleapis.com",
  google: "https://oauth2.googleapis.com",
  telegram: "https://api.telegram.org",
} as const;

/** Where people are sent to allow us. */
const screens = {
  facebook: "https://www.facebook.com",
  instagramScreen: "https://www.instagram.com",
  instagramToken: "https://api.instagram.com",
  threadsScreen: "https://threads.net",
  xScreen: "https://x.com",
  linkedinScreen: "https://www.linkedin.com",
  googleScreen: "https://accounts.google.com",
} as const;

/** The names under which addresses of networks are known here. */
export type EndpointName = keyof typeof networks | keyof typeof screens;

/**
 * Addresses of the networks' interfaces.
 * @param simulator where the simulated networks answer; absent: the real ones
 */
export function endpointsOf(simulator: string | undefined): Readonly<Record<EndpointName, string>> {
  const all = { ...networks, ...screens };
  if (simulator === undefined) return all;
  return Object.fromEntries(Object.keys(all).map((name) => [name, `${simulator}/${name}`])) as Record<
    EndpointName,
    string
  >;
}
