import type { AdminViewServerProps } from "payload";
import { dataFolders } from "#src/platform/config.ts";
import { listSpool } from "#src/platform/spool.ts";
import { ChannelsFrame } from "../channels/frame.tsx";
import { readDeskSettings } from "../settings.ts";
import { mayReadSpool } from "./access.ts";
import { newsletterDeskMessages } from "./messages.ts";

const shown = 200;

/** Letters that no mail server took, because none is configured. */
export async function NewsletterSpool(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const say = newsletterDeskMessages(req.i18n.language);
  const { config } = await readDeskSettings();
  const files = mayReadSpool(req) ? await listSpool(dataFolders(config).letters, shown) : [];
  return (
    <ChannelsFrame view={view} isOther>
      <h1>{say("spool")}</h1>
      <p>{say("spoolHelp")}</p>
      {files.length === 0 && <p>{say("spoolNone")}</p>}
      <ul>
        {files.map((file) => (
          <li key={file}>
            <a className="arengo-tap" href={`/admin/api/newsletter/spool?file=${file}`}>
              {say("open")} {file}
            </a>
          </li>
        ))}
      </ul>
    </ChannelsFrame>
  );
}
