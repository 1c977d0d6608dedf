/** Where the button of a simulated network's screen leads, for tests without a browser: the address with its state and code. */
export function pressAllow(page: string): URL {
  const [, action = "", fields = ""] = /<form method="get" action="([^"]+)">(.*?)<button>Permetti/s.exec(page) ?? [];
  const back = new URL(action);
  for (const [, name = "", value = ""] of fields.matchAll(/name="([^"]+)" value="([^"]*)"/g))
    back.searchParams.set(name, value);
  return back;
}
