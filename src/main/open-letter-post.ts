import { readFile } from "node:fs/promises";
import { type NewsletterDeps, reduceStored } from "#src/newsletter/index.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { smtpPostman, spoolPostman } from "#src/platform/postman.ts";
import { emptySpool } from "#src/platform/spool.ts";

/** How letters to many leave: by the configured server, or into a folder that the desk shows where there is none. */
export async function openLetterPost(config: Config): Promise<NewsletterDeps["post"]> {
  const folders = dataFolders(config);
  const { from, perMinute, bounces, softBounces, dkim } = config.letters;
  return {
    open: config.mail ? smtpPostman(config.mail.url) : spoolPostman(folders.letters, () => new Date()),
    ...{ from, perMinute, bounces, softBounces, bouncesFolder: folders.bounces },
    reducePicture: reduceStored(folders.files),
    tidy: (now) => emptySpool(folders.letters, now),
    ...(dkim && {
      dkim: {
        domain: from.split("@")[1] ?? "",
        selector: dkim.selector,
        privateKey: await readFile(dkim.keyFile, "utf8"),
      },
    }),
  };
}
