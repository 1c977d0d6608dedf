/** @jsxImportSource preact */
import type { PublicPage } from "#src/platform/public-page.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { postText } from "./post-messages.ts";
import { networkName } from "./publishers.ts";
import { findShownPost, listShownDeliveries, postPaths } from "./shown-posts.ts";

/** A post that is out, as it was registered, read without any network; the register's entry leads here. */
export const postPage: PublicPage = {
  paths: postPaths,
  load: async ({ db, site, locale, params }) => {
    const id = params.id ?? "";
    const post = isUuid(id) ? await findShownPost(db, site, id) : undefined;
    if (!post) return undefined;
    const text = postText(locale);
    const deliveries = await listShownDeliveries(db, id);
    const title = post.title || text("title");
    return {
      title,
      description: text("lead"),
      breadcrumb: [
        { label: text("profiles"), href: locale === "en" ? "/en/official-profiles" : "/profili-ufficiali" },
        { label: title },
      ],
      alternates: { it: postPaths.it.replace(":id", id), en: postPaths.en.replace(":id", id) },
      tags: [],
      body: (
        <div class="container my-4">
          <h1>{title}</h1>
          <p class="lead">{text("lead")}</p>
          <h2>{text("said")}</h2>
          <div lang={post.locale}>
            {post.text.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph} class="text-break">
                {paragraph}
              </p>
            ))}
          </div>
          {/^https?:\/\//.test(post.link) && (
            <p>
              <a class="text-break" href={post.link}>
                {text("link")}
              </a>
            </p>
          )}
          <h2>{text("where")}</h2>
          <ul>
            {deliveries.map(({ network, name, remoteUrl }) => {
              const label = { network: networkName(network), name };
              return (
                <li key={`${network} ${name}`}>
                  {remoteUrl && /^https?:\/\//.test(remoteUrl) ? (
                    <a href={remoteUrl}>{text("open", label)}</a>
                  ) : (
                    `${label.network} (${name})`
                  )}
                </li>
              );
            })}
          </ul>
          {post.entry && (
            <p>
              <a href={`${locale === "en" ? "/en/register" : "/registro"}/entry/${post.entry}`}>{text("entry")}</a>
            </p>
          )}
        </div>
      ),
    };
  },
};
