import { readFile } from "node:fs/promises";
import type { NewsletterDeps } from "#src/newsletter/index.ts";
import { type Config, dataFolders } from "#src/platform/config.ts";
import { reduceForMail } from "#src/platform/picture.ts";
import { smtpPostman, spoolPostman } from "#src/platform/postman.ts";
import { emptySpool } from "#src/platform/spool.ts";
import { storedPath } from "#src/platform/storage.ts";

/** How letters to many leave: by the configured server, or into a folder that the desk shows where there is none. */
export async function openLetterPost(config: Config): Promise<NewsletterDeps["post"]> {
  const folders = dataFolders(config);
  const { from, perMinute, bounces, dkim } = config.letters;
  return {
    open: config.mail ? smtpPostman(config.mail.url) : spoolPostman(folders.letters, () => new Date()),
    ...{ from, perMinute, bounces, bouncesFolder: folders.bounces },
    reducePicture: async ({ sha256 }) => {
      const data = await readFile(storedPath(folders.files, sha256)).catch(nothingThere);
      return data && reduceForMail(data);
    },
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

/** A picture that was withdrawn meanwhile is left out; any other fault is one. */
function nothingThere(fault: NodeJS.ErrnoException): undefined {
  if (fault.code === "ENOENT") return undefined;
  throw fault;
}
