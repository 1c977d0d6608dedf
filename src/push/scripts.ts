import { keepPath, wishesPath, workerPath } from "./paths.ts";

/**
 * The page's script: asks the browser only after a press, tells the site which topics are wanted, and says in words what happened. Without it
 * the page says that it is needed.
 */
export const pushScript = `const form = document.querySelector("[data-push]");
const say = (name) => {
  const place = form.querySelector("[role=status]");
  place.textContent = form.dataset[name] ?? "";
};
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const tell = (path, body) =>
  fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const boxes = () => [...form.querySelectorAll("input[name=topic]")];
const registered = () => navigator.serviceWorker.register("${workerPath}", { scope: "/" }).then(() => navigator.serviceWorker.ready);

async function show() {
  const registration = await navigator.serviceWorker.getRegistration("/");
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return;
  const answer = await tell("${wishesPath}", { endpoint: subscription.endpoint });
  if (!answer.ok) return;
  const { topics } = await answer.json();
  for (const box of boxes()) box.checked = topics.includes(box.value);
}

async function keep() {
  const topics = boxes().filter((box) => box.checked).map((box) => box.value);
  if (topics.length > 0 && (await Notification.requestPermission()) !== "granted") return say("denied");
  const registration = await registered();
  const before = await registration.pushManager.getSubscription();
  if (topics.length === 0 && !before) return say("stopped");
  const subscription = before ?? (await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytes(form.dataset.key),
  }));
  const { endpoint, keys } = subscription.toJSON();
  const answer = await tell("${keepPath}", { endpoint, keys, topics, locale: form.dataset.locale });
  if (!answer.ok) return say(answer.status === 422 ? "unknown" : "failed");
  if (topics.length === 0) await subscription.unsubscribe();
  say(topics.length === 0 ? "stopped" : "kept");
}

if (form) {
  const isThere = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  form.querySelector("[data-push-away]").hidden = isThere;
  form.querySelector("[data-push-there]").hidden = !isThere;
  if (isThere) {
    show().catch(() => undefined);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      keep().catch(() => say("failed"));
    });
  }
}
`;

/** The worker: shows notices and opens their pages, and does nothing else; it keeps no page and answers no request. */
export const workerScript = `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const read = (data) => {
  try {
    return data?.json()?.notification ?? {};
  } catch {
    return {};
  }
};

self.addEventListener("push", (event) => {
  const { title = self.location.host, body = "", lang = "it", dir = "ltr", tag, navigate = "/" } = read(event.data);
  event.waitUntil(
    self.registration.showNotification(title, { body, lang, dir, ...(tag && { tag }), icon: "/favicon.svg", data: { navigate } }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const target = new URL(event.notification.data?.navigate ?? "/", self.location.origin);
  const lead = async () => {
    const open = await self.clients.matchAll({ type: "window" });
    const same = open.find((client) => client.url === target.href);
    return same ? same.focus() : self.clients.openWindow(target.href);
  };
  event.waitUntil(lead());
});

self.addEventListener("pushsubscriptionchange", (event) => {
  const renew = async () => {
    const { oldSubscription } = event;
    if (!oldSubscription) return;
    const asked = await fetch("${wishesPath}", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ endpoint: oldSubscription.endpoint }),
    });
    const { topics, locale } = await asked.json();
    const subscription = event.newSubscription ?? (await self.registration.pushManager.subscribe(oldSubscription.options));
    const { endpoint, keys } = subscription.toJSON();
    await fetch("${keepPath}", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ endpoint, keys, topics, locale }),
    });
  };
  event.waitUntil(renew());
});
`;
