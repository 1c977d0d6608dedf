"use client";

import { useDocumentInfo, useLocale, useTranslation } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { statisticsDeskMessages } from "./messages.ts";

interface Read {
  readonly pageViews: number;
  readonly visitors: number;
}

/** Beside a content: how its page was read. Nothing while it was never published, or the figures cannot be had. */
export function Readings() {
  const { id, collectionSlug, hasPublishedDoc } = useDocumentInfo();
  const { code: locale } = useLocale();
  const { i18n } = useTranslation();
  const [found, setFound] = useState<{ recent: Read; all: Read }>();
  const say = statisticsDeskMessages(i18n.language);
  useEffect(() => {
    if (id === undefined || !collectionSlug || !hasPublishedDoc) return;
    const ending = new AbortController();
    const asked = new URLSearchParams({ collection: collectionSlug, id: String(id), locale });
    fetch(`/admin/api/statistiche/content?${asked}`, { signal: ending.signal })
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .then((answer?: { recent?: Read; all?: Read }) => {
        if (answer?.recent && answer.all) setFound({ recent: answer.recent, all: answer.all });
      })
      // while the desk does not answer, nothing is said
      .catch(() => undefined);
    return () => ending.abort();
  }, [id, collectionSlug, locale, hasPublishedDoc]);
  if (!found) return null;
  const count = new Intl.NumberFormat(i18n.language);
  const { recent, all } = found;
  return (
    <section aria-labelledby="arengo-readings">
      <h3 id="arengo-readings">{say("readings.title")}</h3>
      <p>
        {say("readings.recent", { views: count.format(recent.pageViews), visitors: count.format(recent.visitors) })}
      </p>
      <p>{say("readings.all", { views: count.format(all.pageViews) })}</p>
    </section>
  );
}
