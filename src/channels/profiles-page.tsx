/** @jsxImportSource preact */
import type { PublicPage } from "#src/platform/public-page.ts";
import { listOfficial } from "./public-queries.ts";
import { networkPublishers } from "./publishers.ts";
import { profilesText } from "./site-messages.ts";

const paths = { it: "/amministrazione/profili-social", en: "/en/administration/social-profiles" } as const;
const nameOf = (network: string): string => networkPublishers.find((one) => one.network === network)?.name ?? network;

/** The profiles that speak for the municipality, from the same data by which posts go out. Source: art. 11-ter D.P.R. 62/2013 */
export const profilesPage: PublicPage = {
  paths,
  load: async ({ db, site, locale }) => {
    const text = profilesText(locale);
    const profiles = await listOfficial(db, site);
    const columns = ["network", "profile", "office", "responsible", "policy"] as const;
    return {
      title: text("title"),
      description: text("lead"),
      breadcrumb: [{ label: text("title") }],
      alternates: paths,
      section: "amministrazione",
      tags: [],
      body: (
        <div class="container my-4">
          <h1>{text("title")}</h1>
          <p class="lead">{text("lead")}</p>
          {profiles.length === 0 ? (
            <p>{text("none")}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
            <section class="table-responsive" tabIndex={0} aria-label={text("title")}>
              <table class="table">
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col">
                        {text(column)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {profiles.map(({ network, name, address, office, responsible, policy }) => (
                    <tr key={address}>
                      <td>{nameOf(network)}</td>
                      <th scope="row">
                        <a href={address}>{name}</a>
                      </th>
                      <td>{office}</td>
                      <td>{responsible}</td>
                      <td>{policy && <a href={policy}>{text("readPolicy", { name })}</a>}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </div>
      ),
    };
  },
};
