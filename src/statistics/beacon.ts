/** Where the page's script sends how long the page was in view. */
export const beaconPath = "/misura";

/**
 * The script that tells how long a page was in view, a module; the site builds it into the one that every page loads.
 * It reads the number of the page view from the answer's `Server-Timing` header, so that cached pages need not change,
 * and says it once the page is left or hidden; of a link to another site that is followed it says the host. Without the header, or without the script, nothing is lost but the time.
 */
export const beaconSource = `const [page] = performance.getEntriesByType("navigation");
const view = page?.serverTiming?.find((entry) => entry.name === "view")?.description;
if (view && navigator.sendBeacon) {
  let shown = 0;
  let since = performance.now();
  const visible = () => document.visibilityState === "visible";
  const say = () => {
    if (since === undefined) return;
    shown += performance.now() - since;
    since = undefined;
    if (shown >= 1000) navigator.sendBeacon("${beaconPath}", JSON.stringify({ view, seconds: Math.round(shown / 1000) }));
  };
  if (!visible()) since = undefined;
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^=http]") : null;
    if (link && link.hostname !== location.hostname) {
      navigator.sendBeacon("${beaconPath}", JSON.stringify({ view, to: link.hostname }));
    }
  });
  addEventListener("pagehide", say);
  document.addEventListener("visibilitychange", () => {
    if (visible()) since ??= performance.now();
    else say();
  });
}
`;
