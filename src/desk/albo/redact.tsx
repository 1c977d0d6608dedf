import type { AdminViewServerProps } from "payload";
import { findSensitivePlaces, type SensitivePlace } from "#src/albo/index.ts";
import { storedPath } from "#src/platform/storage.ts";
import { readDeskSettings } from "../settings.ts";
import { programFolder } from "./answers.ts";
import { BoxPages } from "./box-pages.tsx";
import { ActForm, LongField, Send } from "./fields.tsx";
import { asked, BoardFrame } from "./frame.tsx";
import { alboDeskMessages } from "./messages.ts";
import { findFileToRedact } from "./redact-endpoints.ts";

/** Pages whose picture is shown at most; what was found is listed for all. */
const mostPages = 200;
const typedRows = 3;

/**
 * Takes parts out of a PDF for good: chosen from what looks like personal data, from words that are searched, drawn on the pages, or
 * typed as measures. All but the drawing works with the keyboard alone and without JavaScript.
 */
export async function Redact(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  const say = alboDeskMessages(language);
  const [id, sha256, words] = [asked(view, "id"), asked(view, "file"), asked(view, "parole").slice(0, 200)];
  const found = await findFileToRedact(req, id, sha256);
  if (!found?.mayChange) {
    return (
      <BoardFrame view={view}>
        <h1>{say("redactTitle", { name: "PDF" })}</h1>
        <p role="alert">{say(found ? "mayNot" : "notFound")}</p>
      </BoardFrame>
    );
  }
  const { filesDir } = await readDeskSettings();
  const looked = await findSensitivePlaces(programFolder, storedPath(filesDir, sha256), words);
  return (
    <BoardFrame view={view}>
      <p>
        <a href={`/admin/albo/atto?id=${id}`}>{say("backToAct")}</a>
      </p>
      <h1>{say("redactTitle", { name: found.file.title || found.file.name })}</h1>
      <p>{say("redactIntro")}</p>
      {!looked.ok ? (
        <p role="alert">{say(`refused.redact.${looked.error.kind}`, { name: "" })}</p>
      ) : (
        <>
          <form className="arengo-form" method="get" action="/admin/albo/oscura">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="file" value={sha256} />
            <p className="arengo-field">
              <label htmlFor="albo-parole">{say("redactSearch")}</label>
              <input id="albo-parole" type="search" name="parole" defaultValue={words} />
            </p>
            <Send label={say("redactSearchSend")} weak />
          </form>
          <ActForm action="redact" id={id}>
            <input type="hidden" name="file" value={sha256} />
            <Places language={language} places={looked.value.places} words={words} />
            <TypedBoxes language={language} />
            {found.isPosted && <LongField name="reason" label={say("redactReason")} value="" />}
            <p>{say("redactWarning")}</p>
            <Send label={say("redactSend")} />
            <h2>{say("redactPages")}</h2>
            <BoxPages
              pages={looked.value.pages.slice(0, mostPages)}
              address={`/admin/api/albo/page/${id}/${sha256}`}
              words={{
                page: say("redactPage"),
                picture: say("redactPicture"),
                help: say("redactDraw"),
                box: say("redactBox"),
                remove: say("redactRemoveBox"),
              }}
            />
            {looked.value.pages.length > mostPages && <p>{say("redactMorePages", { count: mostPages })}</p>}
            <Send label={say("redactSend")} />
          </ActForm>
        </>
      )}
    </BoardFrame>
  );
}

/** A list to choose from; what a person searched is chosen already. */
function Places(props: { language: string; places: readonly SensitivePlace[]; words: string }) {
  const say = alboDeskMessages(props.language);
  if (props.places.length === 0) return <p>{say(props.words ? "redactNothingSearched" : "redactNothing")}</p>;
  return (
    <fieldset className="arengo-redact-list">
      <legend>{say("redactFound")}</legend>
      {props.places.map(({ kind, excerpt, page, boxes }) => {
        const value = boxes.map((box) => [box.page, box.x, box.y, box.width, box.height].join(",")).join(";");
        return (
          <p key={value} className="arengo-field">
            <label>
              <input type="checkbox" name="box" value={value} defaultChecked={kind === "word"} />{" "}
              {say("redactPlace", { page })}: <strong>{say(`data.${kind}` as "data.iban")}</strong>: {excerpt}
            </label>
          </p>
        );
      })}
    </fieldset>
  );
}

/** A few boxes by their measures, for who draws none. */
function TypedBoxes({ language }: { language: string }) {
  const say = alboDeskMessages(language);
  return (
    <details className="arengo-amend">
      <summary>{say("redactTyped")}</summary>
      <p>{say("redactTypedHelp")}</p>
      {Array.from({ length: typedRows }, (_, row) => row).map((row) => (
        <fieldset key={row} className="arengo-redact-typed">
          <legend>{say("redactBoxNumber", { number: row + 1 })}</legend>
          {(["page", "x", "y", "width", "height"] as const).map((name) => (
            <p key={name} className="arengo-field">
              <label htmlFor={`albo-${name}-${row}`}>{say(`redactSide.${name}`)}</label>
              <input id={`albo-${name}-${row}`} name={`${name}-${row}`} inputMode="decimal" size={6} />
            </p>
          ))}
        </fieldset>
      ))}
    </details>
  );
}
