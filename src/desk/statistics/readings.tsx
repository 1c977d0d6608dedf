"use client";

import { useDocumentInfo, useLocale, useTranslation } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { dateFormat } from "#src/kernel/date-format.ts";
import { statisticsDeskMessages } from "./messages.ts";

interface Read {
  readonly pageViews: number;
  readonly visitors: number;
}

interface Delivery {
  /** Network and profile. */
  readonly channel: string;
  /** Whether the network gives figures of what was sent: of a letter or a notice nobody does. */
  readonly isMeasured: boolean;
  readonly url: string | null;
  readonly sentAt: string | null;
  readonly figures: Readonly<Record<string, number>>;
  /** On its own short link; `null` when it had none. */
  readonly clicks: number | null;
}

interface Found {
  readonly recent: Read;
  readonly all: Read;
  /** What each delivery brought on its channel. */
  readonly brought: readonly Delivery[];
  /** On short links to this content. */
  readonly clicks: number;
}

type Say = ReturnType<typeof statisticsDeskMessages>;
const labelled = ["views", "reach", "likes", "reactions", "replies", "comments", "shares", "quotes", "clicks"] as const;

/** What a network's figure of a post is called; one that is new keeps the network's word. */
function labelOf(metric: string, say: Say): string {
  const known = labelled.find((one) => one === metric);
  return known ? say(`post.${known}`) : metric;
}

const figuresOf = ({ figures, isMeasured }: Delivery, say: Say, count: Intl.NumberFormat): string[] => {
  const known = Object.entries(figures).map(([metric, value]) => `${labelOf(metric, say)} ${count.format(value)}`);
  return known.length > 0 || !isMeasured ? known : [say("readings.unknown")];
};

/** Clicks on its own link. One that nobody counted is told as such; it is never 0. */
function clicksOf({ clicks: own, figures }: Delivery, say: Say, count: Intl.NumberFormat): string {
  if (own !== null) return say("readings.ownClicks", { clicks: count.format(own) });
  return say(figures.clicks === undefined ? "readings.clicksUnknown" : "readings.clicksByNetwork");
}

/** Beside a content: how its page was read, and what its deliveries brought. Nothing while it was never published, or the figures cannot be had. */
export function Readings() {
  const { id, collectionSlug, hasPublishedDoc } = useDocumentInfo();
  const { code: locale } = useLocale();
  const { i18n } = useTranslation();
  const [found, setFound] = useState<Found>();
  const say = statisticsDeskMessages(i18n.language);
  useEffect(() => {
    if (id === undefined || !collectionSlug || !hasPublishedDoc) return;
    const ending = new AbortController();
    const asked = new URLSearchParams({ collection: collectionSlug, id: String(id), locale });
    fetch(`/admin/api/statistiche/content?${asked}`, { signal: ending.signal })
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .then((answer?: Partial<Found>) => {
        if (!answer?.recent || !answer.all) return;
        const { recent, all, brought = [], clicks = 0 } = answer;
        setFound({ recent, all, brought, clicks });
      })
      // while the desk does not answer, nothing is said
      .catch(() => undefined);
    return () => ending.abort();
  }, [id, collectionSlug, locale, hasPublishedDoc]);
  if (!found) return null;
  const count = new Intl.NumberFormat(i18n.language, { useGrouping: true });
  const { recent, all, brought, clicks } = found;
  const day = dateFormat(i18n.language, { dateStyle: "medium" });
  return (
    <section className="arengo-readings" aria-labelledby="arengo-readings">
      <h3 id="arengo-readings">{say("readings.title")}</h3>
      <p>
        {say("readings.recent", { views: count.format(recent.pageViews), visitors: count.format(recent.visitors) })}
      </p>
      <p>{say("readings.all", { views: count.format(all.pageViews) })}</p>
      {clicks > 0 && <p>{say("readings.clicks", { clicks: count.format(clicks) })}</p>}
      {brought.length > 0 && (
        <>
          <h4>{say("readings.brought")}</h4>
          <ul>
            {brought.map((one) => (
              <li key={`${one.channel} ${one.sentAt}`}>
                {one.url ? <a href={one.url}>{one.channel}</a> : one.channel}
                {one.sentAt !== null && ` (${day.format(new Date(one.sentAt))})`}:{" "}
                {[...figuresOf(one, say, count), clicksOf(one, say, count)].join(", ")}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
