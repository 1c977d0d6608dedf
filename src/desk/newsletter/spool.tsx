import type { AdminViewServerProps } from "payload";
import { dataFolders } from "#src/platform/config.ts";
import { listSpool, readSpool } from "#src/platform/spool.ts";
import { asked } from "../albo/frame.tsx";
import { ChannelsFrame } from "../channels/frame.tsx";
import { readDeskSettings } from "../settings.ts";
import { mayReadSpool } from "./access.ts";
import { LetterFrames } from "./letter-frames.tsx";
import { newsletterDeskMessages } from "./messages.ts";
import { readLetter } from "./read-letter.ts";

const shown = 200;

/** Letters that no mail server took, because none is configured. */
export async function NewsletterSpool(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const say = newsletterDeskMessages(req.i18n.language);
  const { config } = await readDeskSettings();
  const files = mayReadSpool(req) ? await listSpool(dataFolders(config).letters, shown) : [];
  const file = asked(view, "file");
  const raw = file && mayReadSpool(req) ? await readSpool(dataFolders(config).letters, file) : undefined;
  const letter = raw && (await readLetter(raw));
  return (
    <ChannelsFrame view={view} isOther>
      <h1>{say("spool")}</h1>
      <p>{say("spoolHelp")}</p>
      {letter && (
        <section aria-labelledby="spool-letter">
          <h2 id="spool-letter">{letter.subject}</h2>
          <p>{letter.to}</p>
          {letter.html ? (
            <LetterFrames html={letter.html} text={letter.text} language={req.i18n.language} />
          ) : (
            <p className="arengo-words">{letter.text}</p>
          )}
          <p>
            <a className="arengo-tap" href={`/admin/api/newsletter/spool?file=${file}`}>
              {say("raw")}
            </a>
          </p>
        </section>
      )}
      {files.length === 0 && <p>{say("spoolNone")}</p>}
      <ul>
        {files.map((one) => (
          <li key={one}>
            <a className="arengo-tap" href={`/admin/canali/newsletter/posta?file=${one}`}>
              {say("open")} {one}
            </a>
          </li>
        ))}
      </ul>
    </ChannelsFrame>
  );
}
