import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { pressAllow } from "../channel-simulator/consent.ts";
import { simulatedAccounts } from "../channel-simulator/simulated-world.ts";
import { launchChromium } from "./chromium.ts";
import { enterDesk } from "./enter-desk.ts";
import { aReader, barriersOn, scrollsSideways } from "./reader.ts";

const origin = inject("origin");
let browser: Browser;
let send: (path: string, fields: Readonly<Record<string, string>>) => Promise<Response>;
beforeAll(async () => {
  browser = await launchChromium();
  const login = await fetch(`${origin}/admin/api/users/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "administrator@comune.example", password: inject("passwords").administrator ?? "" }),
  });
  const { token } = (await login.json()) as { token: string };
  const headers = { authorization: `JWT ${token}` };
  send = (path, fields) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return fetch(`${origin}/admin/api/${path}`, { method: "POST", headers, body, redirect: "manual" });
  };
  connectByScreen = async (network) => {
    const leading = async (page: string) => /href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const screen = await leading(await (await send("channels/connect", { network })).text());
    const { pathname, search } = pressAllow(await (await fetch(screen)).text());
    await fetch(`${origin}${pathname}${search}`, { headers, redirect: "manual" });
  };
}, 120_000);
let connectByScreen: (network: string) => Promise<void>;
afterAll(() => browser.close());

const byScreen = ["facebook", "threads", "x", "linkedin"];
const byKey = ["telegram", "mastodon"];
const list = `Notizie ${Date.now()}`;
const topic = `Avvisi ${Date.now()}`;
const insult = `Siete proprio dei cretini (${Date.now()})`;
let simulator: string;

test("written once by the press office and approved by another, a post arrives on eight channels", {
  timeout: 180_000,
}, async () => {
  for (const network of byScreen) await connectByScreen(network);
  for (const network of byKey)
    await send("channels/connect-key", {
      ...{ network, profile: simulatedAccounts[network] ?? "", key: `token-${network}` },
    });
  const made = await send("newsletter/list", { nameIt: list, descriptionIt: "Che cosa succede", isOpen: "on" });
  await send("push/topic", { nameIt: topic, urgency: "normal", hours: "24", isOpen: "on" });

  const writer = await enterDesk(browser, "press-office");
  await writer.page.goto("/admin/canali/post");
  const title = `Sospensione idrica ${Date.now()}`;
  await writer.page.getByLabel(/^Titolo/).fill(title);
  await writer.page
    .getByLabel("Testo", { exact: true })
    .fill(`${title}: domani in via Roma manca l'acqua, dalle 8 alle 12.`);
  const channels = ["Facebook:", "Threads:", "X:", "LinkedIn:", "Telegram:", "Mastodon:", list, topic];
  for (const channel of channels)
    await writer.page.locator(".arengo-choice label", { hasText: channel }).locator("[name=channel]").first().check();
  await writer.page.locator(".arengo-previews > li").nth(7).waitFor();
  expect(await barriersOn(writer.page), "the composer with eight previews").toEqual([]);
  await writer.page.getByRole("button", { name: "Manda in approvazione" }).click();
  await writer.page.getByText("Il post aspetta chi lo approva.").waitFor();
  const channel = new URL(made.headers.get("location") ?? "", origin).searchParams.get("id") ?? "";
  const written = { title, text: `${title}: domani niente acqua.`, link: `${origin}/novita`, locale: "it", channel };
  const looked = await send("channels/preview", { ...written, release: "now" });
  const [letter] = ((await looked.json()) as { channels: { letter: string }[] }).channels;
  await writer.page.goto("about:blank");
  await writer.page.setContent(letter?.letter ?? "");
  await writer.page.getByRole("heading", { name: title }).waitFor();
  expect(await barriersOn(writer.page), "the letter of a newsletter").toEqual([]);
  await writer.close();

  const approver = await enterDesk(browser, "administrator");
  await approver.page.goto("/admin/canali");
  await approver.page.getByRole("link", { name: title }).click();
  await approver.page.getByRole("button", { name: /^Approva/ }).click();
  await approver.page.getByText("Il post è approvato.").waitFor();
  const row = approver.page.getByRole("row", { name: title });
  await expect
    .poll(
      async () => {
        await approver.page.goto("/admin/canali");
        return row.textContent();
      },
      { timeout: 90_000, interval: 2_000 },
    )
    .toContain("arrivato su 8 di 8");
  // a reader of the simulated Facebook writes under it; the last test of this file finds what they wrote
  await approver.page.goto("/admin/canali");
  simulator = (await approver.page.getByRole("link", { name: "Che cosa hanno ricevuto" }).getAttribute("href")) ?? "";
  const posts = (await (await fetch(`${simulator}/_posts`)).json()) as Record<string, string>[];
  const post = posts.find(({ network, text }) => network === "facebook" && text?.includes(title))?.id ?? "";
  const body = new URLSearchParams({ network: "facebook", post, text: insult, author: "Lettore" });
  await fetch(`${simulator}/_comments`, { method: "POST", body, redirect: "manual" });
  await approver.close();
});

test.each([320, 1280])("citizens subscribe and ask for notices without barriers, at %i px", async (width) => {
  const { page, foreign, close } = await aReader(browser, origin, { width });
  for (const path of ["/newsletter", "/en/newsletter", "/notifiche"]) {
    await page.goto(path);
    expect(await barriersOn(page), path).toEqual([]);
    expect(await scrollsSideways(page), path).toBe(false);
  }
  expect(foreign).toEqual([]);
  await close();
});

test("without scripts a citizen subscribes all the same, and the page of notices names the other ways", async () => {
  const { page, context, close } = await aReader(browser, origin, { javaScript: false });
  await page.goto("/newsletter");
  await page.getByText(list, { exact: true }).click();
  await page.getByLabel("Indirizzo di posta elettronica").fill("ada@example.org");
  await page.getByText("Ho letto e acconsento").click();
  await page.getByRole("button", { name: "Iscrivimi" }).click();
  await page.getByRole("heading", { name: "Controlli la posta" }).waitFor();
  expect(await context.cookies()).toEqual([]);
  await page.goto("/notifiche");
  expect(await page.getByText("Questo browser non può ricevere notifiche").isVisible()).toBe(true);
  await close();
});

test("the worker shows a notice with its words, and a later one with the same tag", async () => {
  const { page, context, close } = await aReader(browser, origin);
  await context.grantPermissions(["notifications"], { origin });
  await page.goto("/notifiche");
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL === `${origin}/`);
      if (own) resolve(own.registrationId);
    }),
  );
  await session.send("ServiceWorker.enable");
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/notifiche-worker.js", { scope: "/" });
    await navigator.serviceWorker.ready;
  });
  const registrationId = await registered;
  const push = (body: string) =>
    session.send("ServiceWorker.deliverPushMessage", {
      ...{ origin, registrationId },
      data: JSON.stringify({
        web_push: 8030,
        notification: { title: "Allerta", body, lang: "it", dir: "ltr", tag: "a1", navigate: `${origin}/novita` },
      }),
    });
  // what a headless browser would show is asked of the worker itself
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  await worker.evaluate(() => {
    const scope = self as unknown as { shown: object[]; registration: { showNotification: unknown } };
    scope.shown = [];
    scope.registration.showNotification = async (title: string, { body, lang, tag }: Record<string, string>) =>
      void scope.shown.push({ title, body, lang, tag });
  });
  const shown = () => worker.evaluate(() => (self as unknown as { shown: object[] }).shown);
  await push("Allerta arancione");
  const notice = { title: "Allerta", lang: "it", tag: "a1" };
  await expect.poll(shown).toEqual([{ ...notice, body: "Allerta arancione" }]);
  await push("Cessata allerta");
  await expect.poll(shown).toEqual([
    { ...notice, body: "Allerta arancione" },
    { ...notice, body: "Cessata allerta" },
  ]);
  await close();
});

test("what somebody wrote on Facebook is hidden for a point of the policy, and the public register counts it", {
  timeout: 120_000,
}, async () => {
  const { page, close } = await enterDesk(browser, "administrator");
  const card = page.getByRole("listitem").filter({ hasText: insult });
  // networks that were asked a moment ago are not asked again
  await expect
    .poll(
      async () => {
        await page.goto("/admin/canali/commenti");
        if ((await card.count()) > 0) return true;
        await page.getByText("Quando abbiamo chiesto alle reti").click();
        await page.getByRole("button", { name: "Chiedi adesso" }).click();
        await page.locator(".arengo-answer").waitFor();
        return false;
      },
      { timeout: 90_000, interval: 1_000 },
    )
    .toBe(true);
  await card.locator("summary").click();
  expect(await barriersOn(page), "the inbox with a comment").toEqual([]);
  await card.getByLabel("Motivo della politica pubblicata").selectOption("insult");
  await card.getByRole("button", { name: "Nascondi" }).click();
  await page.getByText("La rete lo nasconde; il registro pubblico lo dirà.").waitFor();
  await expect
    .poll(async () => (await fetch(simulator)).text(), { timeout: 30_000, interval: 1_000 })
    .toContain(`${insult} (nascosto)`);
  await close();
  const reader = await aReader(browser, origin);
  await reader.page.goto("/profili-ufficiali/moderazione");
  expect(await reader.page.getByRole("row").filter({ hasText: "Facebook" }).count()).toBeGreaterThan(0);
  expect(await reader.page.content()).not.toContain(insult);
  await reader.close();
});
