/** Where people subscribe, confirm it, change it and stop it. */
export const newsletterPaths = { it: "/newsletter", en: "/en/newsletter" } as const;
export const confirmPaths = { it: "/newsletter/conferma", en: "/en/newsletter/confirm" } as const;
export const choicePaths = { it: "/newsletter/preferenze", en: "/en/newsletter/preferences" } as const;
export const stopPaths = { it: "/newsletter/smetti", en: "/en/newsletter/stop" } as const;
/** What a mail program sends when the reader presses "unsubscribe" there. */
export const oneClickPath = "/newsletter/smetti-subito";

/** What the signed links open: all that somebody subscribed to, or one subscription. */
export const subscriberSubject = "newsletter-subscriber";
export const subscriptionSubject = "newsletter-subscription";
