/** @jsxImportSource preact */
import type { Locale } from "#src/kernel/messages.ts";
import { siteText } from "../messages.ts";
import { pathOf } from "../paths.ts";

/** The ways to ask: questions, appointment, help, fault. Source: Modello Comuni, homepage, and the bar at the end of every detail page */
export function UsefulLinks({ locale }: { locale: Locale }) {
  const text = siteText(locale);
  const links = [
    [pathOf("faq", locale), text("footer.faq")],
    [pathOf("appointment", locale), text("footer.appointment")],
    [pathOf("assistance", locale), text("footer.assistance")],
    [pathOf("report", locale), text("footer.report")],
  ] as const;
  return (
    <section aria-labelledby="utili" class="py-4">
      <h2 id="utili">{text("home.useful")}</h2>
      <ul class="link-list">
        {links.map(([href, label]) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
