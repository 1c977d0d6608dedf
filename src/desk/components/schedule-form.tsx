"use client";

import { useServerFunctions } from "@payloadcms/ui";
import { type FormEvent, useCallback, useEffect, useState } from "react";
import { type Kind, type Plan, Plans, type Say, useTime, WhatAndWhen } from "./schedule-parts.tsx";

/** What is said after an act: good or bad. */
interface Said {
  readonly text: string;
  readonly isProblem?: boolean;
}

interface Props {
  readonly id: number | string;
  readonly collection: string;
  readonly say: Say;
  readonly onClose: () => void;
}

/** The form that puts something on the schedule of a document, and what is on it. */
export function SchedulePlans({ id, collection, say, onClose }: Props) {
  const { getUpcomingScheduledPublish, schedulePublish } = useServerFunctions();
  const writeTime = useTime();
  const [kind, setKind] = useState<Kind>("publish");
  const [time, setTime] = useState<string | null>(null);
  const [locale, setLocale] = useState("");
  const [said, setSaid] = useState<Said>();
  const [plans, setPlans] = useState<readonly Plan[]>();
  const read = useCallback(async () => {
    const found = await getUpcomingScheduledPublish({ id, collectionSlug: collection }).catch(() => undefined);
    setPlans(found as readonly Plan[] | undefined);
  }, [getUpcomingScheduledPublish, id, collection]);
  useEffect(() => void read(), [read]);

  const send = async (asked: object, done: string) => {
    const answer = (await schedulePublish(asked as never)) as { error?: unknown } | undefined;
    if (answer?.error) return setSaid({ text: refusalIn(answer.error) ?? say("failed"), isProblem: true });
    setSaid({ text: done });
    return read();
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (time === null) return setSaid({ text: say("noTime"), isProblem: true });
    if (new Date(time) <= new Date()) return setSaid({ text: say("past"), isProblem: true });
    const where = { doc: { relationTo: collection, value: String(id) }, timezone: "Europe/Rome" };
    const language = kind === "publish" && locale ? { localeToPublish: locale } : {};
    const asked = { type: kind, date: new Date(time), ...where, ...language };
    await send(asked, say("kept", { time: writeTime(time) }));
  };
  return (
    <>
      <form onSubmit={(event) => void keep(event)} noValidate>
        <WhatAndWhen {...{ kind, time, locale, say }} onKind={setKind} onTime={setTime} onLocale={setLocale} />
        <p role={said?.isProblem ? "alert" : "status"} className={said?.isProblem ? "arengo-problem" : "arengo-said"}>
          {said?.text}
        </p>
        <div className="arengo-dialog-buttons">
          <button type="button" className="btn btn--style-secondary" onClick={onClose}>
            {say("close")}
          </button>
          <button type="submit" className="btn btn--style-primary">
            {say("keep")}
          </button>
        </div>
      </form>
      {plans && <Plans plans={plans} say={say} remove={(plan) => void send({ deleteID: plan }, say("removed"))} />}
    </>
  );
}

/** The server's sentence about a refusal; its own faults are English and name parts of the code. */
const refusalIn = (error: unknown): string | undefined =>
  typeof error === "string" && !error.startsWith("Error ") ? error : undefined;
