import { PostContent } from "#src/channels/index.ts";
import { instantAt, parseCivilDate } from "#src/kernel/civil-date.ts";

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
};

/** An instant from a day and a time as the clocks in Italy show them; `null` where the day is left out. */
export function instantOf(day: string, time: string): Date | null {
  const date = parseCivilDate(day);
  if (!date) return null;
  return instantAt(date, /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : "00:00");
}

/** What stands in the composer's form; `undefined` when it is none of ours. `media` are the pictures it has, new ones included. */
export function readPostForm(form: FormData, media: PostContent["media"]): PostContent | undefined {
  const release = text(form, "release");
  const reasons = [...form.keys()].flatMap((key) => {
    const reason = key.startsWith("reason:") ? text(form, key).trim().slice(0, 1_000) : "";
    return reason === "" ? [] : [[key.slice("reason:".length), reason] as const];
  });
  const declared = form.get("impersonal") === "on" && form.get("indispensable") === "on";
  const tied = /^([a-z-]+):([\w-]+)$/.exec(text(form, "document"));
  const read = PostContent.safeParse({
    ...{ title: text(form, "title"), text: text(form, "text"), link: text(form, "link").trim() },
    locale: text(form, "locale") || "it",
    media,
    channels: form
      .getAll("channel")
      .map(String)
      .map((accountId) => ({
        accountId,
        text: text(form, `text:${accountId}`).trim() === "" ? null : text(form, `text:${accountId}`),
      })),
    release: release || "now",
    scheduledAt: release === "scheduled" ? instantOf(text(form, "day"), text(form, "time")) : null,
    embargoUntil: instantOf(text(form, "embargoDay"), text(form, "embargoTime")),
    ...{ isExempt: form.get("isExempt") === "on", asThread: form.get("asThread") === "on" },
    ...{ kind: tied?.[1] ?? null, documentId: tied?.[2] ?? null },
    reasons: Object.fromEntries(reasons),
    declaration: declared ? text(form, "declaration").trim() || null : null,
  });
  return read.success ? read.data : undefined;
}

/** The pictures that a form names, without those to be taken out; alternative texts as they stand in it. */
export function readMedia(form: FormData): PostContent["media"] {
  return form.getAll("medium").flatMap((value) => {
    try {
      const medium = JSON.parse(String(value)) as PostContent["media"][number];
      if (form.get(`drop:${medium.sha256}`) === "on") return [];
      const focus = focusOf(form, medium.sha256);
      return [{ ...medium, ...(focus && { focus }), alt: text(form, `alt:${medium.sha256}`).trim().slice(0, 1_500) }];
    } catch {
      return []; // no list of ours
    }
  });
}

/** The point that must not be cut off, which the form has in hundredths; `undefined` where it has none. */
function focusOf(form: FormData, sha256: string): { x: number; y: number } | undefined {
  const [x, y] = [form.get(`focus-x:${sha256}`), form.get(`focus-y:${sha256}`)].map((value) =>
    typeof value === "string" && /^\d{1,3}$/.test(value) ? Math.min(100, Number(value)) / 100 : undefined,
  );
  return x === undefined || y === undefined ? undefined : { x, y };
}
