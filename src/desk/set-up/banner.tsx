import type { ServerProps } from "payload";
import { may } from "#src/identity/index.ts";
import { setUpMessages } from "./messages.ts";
import { isOpen } from "./progress.ts";

/** Tells an administrator that citizens cannot read the site yet, and leads to the guided set-up. */
export async function Banner({ payload, i18n, user }: ServerProps) {
  if (!may((user?.roles ?? []) as never, "administer") || (await isOpen(payload))) return null;
  const say = setUpMessages(i18n.language);
  return (
    <section className="arengo-banner" aria-labelledby="arengo-banner">
      <h2 id="arengo-banner">{say("bannerTitle")}</h2>
      <p>{say("banner")}</p>
      <p>
        <a href="/admin/set-up">{say("banner.go")}</a>
      </p>
    </section>
  );
}
