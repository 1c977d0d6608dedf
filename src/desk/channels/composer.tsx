import type { AdminViewServerProps } from "payload";
import { findPost, findSilence, listAccounts, listTemplates, reviewPost, siteOfPost } from "#src/channels/index.ts";
import { civilDateOf, clockTimeOf } from "#src/kernel/civil-date.ts";
import { languageName } from "#src/kernel/languages.ts";
import { isUuid } from "#src/platform/signed-code.ts";
import { asked } from "../albo/frame.tsx";
import { dbOf } from "../db.ts";
import { offeredLanguages } from "../languages/offered-locales.ts";
import { chooseSite, SiteChoice } from "../sites/choose-site.tsx";
import { mayPostOn } from "./access.ts";
import { ComposerForm } from "./composer-form.tsx";
import { Deliveries } from "./deliveries.tsx";
import { sentenceOf } from "./finding-text.ts";
import { ChannelsFrame, romeTime } from "./frame.tsx";
import { listContents } from "./list-contents.ts";
import { channelsDeskMessages } from "./messages.ts";
import { publishers } from "./reach.ts";
import { NoteForm, StepForm } from "./step-forms.tsx";

/** Where a post is written, looked at, approved, corrected and taken back. */
export async function Composer(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = channelsDeskMessages(language);
  const db = dbOf(req);
  const id = isUuid(asked(view, "id")) ? asked(view, "id") : "";
  const now = new Date();
  const choice = await chooseSite(view);
  const of = id ? await siteOfPost(db, id) : choice.site.key;
  if (of === undefined || !(await mayPostOn(req, "read", of)))
    return (
      <ChannelsFrame view={view}>
        <h1>{say("refused.not-found")}</h1>
      </ChannelsFrame>
    );
  const [mayWrite, mayPublish] = await Promise.all([mayPostOn(req, "write", of), mayPostOn(req, "publish", of)]);
  const [found, accounts, templates, silence, languages] = await Promise.all([
    id ? findPost(db, of, id) : undefined,
    listAccounts(db, of),
    listTemplates(db, of),
    findSilence(db, of, now),
    offeredLanguages(db),
  ]);
  const post = found?.post;
  const review = found && (await reviewPost(db, publishers, found.post, found.variants, now));
  const isWritten = !post || post.state === "draft" || post.state === "waiting";
  const chosen = templates.find((one) => one.id === asked(view, "template"));
  return (
    <ChannelsFrame view={view} site={of}>
      <h1>{post ? post.title || say("untitled") : say("newPost")}</h1>
      {post ? (
        choice.sites.length > 1 && (
          <p>{say("ofSite", { site: choice.sites.find(({ key }) => key === of)?.name ?? of })}</p>
        )
      ) : (
        <SiteChoice {...choice} path="/admin/canali/post" language={language} />
      )}
      {post && (
        <p>
          {say(`post.${post.state}`)}. {say("author", { author: post.author })}.{" "}
          {post.approver && `${say("approver", { approver: post.approver })}. `}
          {post.entry && <a href={`/registro/voci/${post.entry}`}>{say("entry", { entry: post.entry })}</a>}
        </p>
      )}
      {silence && (
        <p role="status" className="arengo-answer">
          {say("silenceNow", { title: silence.title, until: romeTime(language).format(silence.endsAt) })}
        </p>
      )}
      {post?.sentBack && <p role="status">{say("sentBack", { reason: post.sentBack })}</p>}
      {isWritten && mayWrite && (
        <ComposerForm
          language={language}
          site={of}
          languages={languages.map((code) => ({ code, name: languageName(code, language) }))}
          post={{
            id: post?.id ?? "",
            title: post?.title ?? chosen?.name ?? "",
            text: post?.text ?? chosen?.text ?? "",
            link: post?.link ?? "",
            locale: post?.locale ?? "it",
            media: [...(post?.media ?? [])],
            release: post?.release ?? "now",
            day: post?.scheduledAt ? civilDateOf(post.scheduledAt) : "",
            time: post?.scheduledAt ? clockTimeOf(post.scheduledAt) : "",
            embargoDay: post?.embargoUntil ? civilDateOf(post.embargoUntil) : "",
            embargoTime: post?.embargoUntil ? clockTimeOf(post.embargoUntil) : "",
            isExempt: post?.isExempt ?? false,
            asThread: post?.asThread ?? false,
            document: post?.kind ? `${post.kind}:${post.documentId ?? ""}` : "",
            reasons: post?.reasons ?? {},
            declaration: post?.declaration?.reason ?? "",
          }}
          chosen={(found?.variants ?? []).map(({ accountId, text }) => ({ accountId, text: text ?? "" }))}
          accounts={accounts.map(({ id: account, name, network }) => ({
            id: account,
            name,
            network: publishers.get(network)?.name ?? network,
          }))}
          templates={templates.map(({ id: template, name }) => ({ id: template, name }))}
          findings={
            review?.findings.map((finding) => ({
              ...{ severity: finding.severity, key: finding.key, sentence: sentenceOf(finding, review, language) },
            })) ?? []
          }
          isSilent={silence !== undefined || review?.silence !== undefined}
          contents={
            await listContents(req, {
              ...{ site: of, words: "" },
              chosen: post?.kind ? `${post.kind}:${post.documentId ?? ""}` : "",
            })
          }
        />
      )}
      {post && mayPublish && <Steps post={post} language={language} isSilent={silence !== undefined} />}
      {found && found.deliveries.length > 0 && (
        <Deliveries deliveries={found.deliveries} post={found.post.id} language={language} mayDecide={mayPublish} />
      )}
    </ChannelsFrame>
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof findPost>>>;

function Steps({ post, language, isSilent }: { post: Found["post"]; language: string; isSilent: boolean }) {
  const say = channelsDeskMessages(language);
  const { id, state, declaration } = post;
  return (
    <>
      {declaration && <p>{say("declared", { by: declaration.by, reason: declaration.reason })}</p>}
      {state === "waiting" && (
        <>
          <StepForm id={id} step="approve" label={say("approve")} />
          <NoteForm id={id} step="back" heading={say("back")} note={say("backReason")} button={say("back")} />
        </>
      )}
      {state === "approved" && (
        <>
          {isSilent && !declaration && (
            <NoteForm
              id={id}
              step="declare"
              heading={say("declaration")}
              note={say("declarationReason")}
              button={say("declare")}
            >
              <p className="arengo-choices">
                <label>
                  <input type="checkbox" name="impersonal" /> {say("impersonal")}
                </label>
                <label>
                  <input type="checkbox" name="indispensable" /> {say("indispensable")}
                </label>
              </p>
            </NoteForm>
          )}
          <NoteForm
            id={id}
            step="correct"
            heading={say("correctHeading")}
            help={say("correctHelp")}
            note={say("correctNote")}
            button={say("correct")}
          />
          <NoteForm
            id={id}
            step="take-back"
            heading={say("takeBackHeading")}
            help={say("takeBackHelp")}
            note={say("takeBackNote")}
            button={say("takeBack")}
          />
        </>
      )}
    </>
  );
}
