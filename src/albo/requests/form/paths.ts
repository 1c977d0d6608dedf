/** Where other bodies ask for a posting, confirm that it was them, and see how their request is getting on. */
export const askPaths = { it: "/albo/richiesta-pubblicazione", en: "/en/albo/request-publication" } as const;
export const confirmPaths = {
  it: "/albo/richiesta-pubblicazione/conferma",
  en: "/en/albo/request-publication/confirm",
} as const;
export const statePaths = {
  it: "/albo/richiesta-pubblicazione/stato",
  en: "/en/albo/request-publication/state",
} as const;
