import type { ServerProps } from "payload";
import { BoardLink } from "../albo/board-link.tsx";
import { AppointmentsLink } from "../booking/appointments-link.tsx";
import { ChannelsLink } from "../channels/list.tsx";
import { LinksLink } from "../components/links-link.tsx";
import { RatingsLink } from "../components/ratings-link.tsx";
import { RequestLinks } from "../requests/links.tsx";
import { SearchLink } from "../search/screen.tsx";
import { StatisticsLink } from "../statistics/link.tsx";
import { TransparencyLink } from "../trasparenza/link.tsx";
import { OverviewLinks } from "./links.tsx";
import { overviewMessages } from "./messages.ts";

/** The ways to the desk's own screens on its first page, the same as in its menu, which is folded away until somebody opens it. */
export function Tools(props: ServerProps) {
  const ways = [
    BoardLink,
    TransparencyLink,
    ChannelsLink,
    RequestLinks,
    AppointmentsLink,
    StatisticsLink,
    OverviewLinks,
  ];
  return (
    <nav className="arengo-tools" aria-label={overviewMessages(props.i18n.language)("tools")}>
      {[...ways, RatingsLink, LinksLink, SearchLink].map((Way) => (
        <Way key={Way.name} {...props} />
      ))}
    </nav>
  );
}
