/** Where people ask to be told of new acts, confirm it, and stop it. */
export const watchPaths = { it: "/albo/avvisami", en: "/en/albo/notify-me" } as const;
export const confirmPaths = { it: "/albo/avvisami/conferma", en: "/en/albo/notify-me/confirm" } as const;
export const stopPaths = { it: "/albo/avvisami/smetti", en: "/en/albo/notify-me/stop" } as const;
/** What a mail program sends when the reader presses "unsubscribe" there. */
export const oneClickPath = "/albo/avvisami/smetti-subito";
