/** Where people ask for notices. */
export const pushPaths = { it: "/notifiche", en: "/en/notifications" } as const;
/** What the page's script and the worker fetch; below the page, but for the worker, which answers for the whole site. */
export const scriptPath = "/notifiche/notifiche.js";
export const workerPath = "/notifiche-worker.js";
export const keepPath = "/notifiche/iscrizione";
export const wishesPath = "/notifiche/stato";
export const manifestPath = "/notifiche/manifest.webmanifest";
