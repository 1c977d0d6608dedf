import { accessChannels, accessKinds } from "#src/trasparenza/index.ts";
import { ChoiceField, LongField, Send, TextField } from "../albo/fields.tsx";
import { DeskForm } from "./frame.tsx";
import { transparencyDeskMessages } from "./messages.ts";

/** The form for a request that came by mail, post or at the counter: its days are counted from the day it came. */
export function EnterRequest({ language, today }: { language: string; today: string }) {
  const say = transparencyDeskMessages(language);
  return (
    <>
      <h2>{say("enterRequest")}</h2>
      <DeskForm action="enter-request">
        <ChoiceField
          name="kind"
          label={say("kind")}
          value="generalised"
          options={accessKinds.map((kind) => [kind, say(`kind.${kind}`)])}
        />
        <ChoiceField
          name="channel"
          label={say("channel")}
          value="pec"
          options={accessChannels.filter((one) => one !== "web").map((one) => [one, say(`channel.${one}`)])}
        />
        <TextField name="receivedOn" type="date" label={say("receivedOn")} value={today} />
        <TextField name="protocol" label={say("protocol")} value="" />
        <TextField name="name" label={say("givenName")} value="" />
        <TextField name="surname" label={say("surname")} value="" />
        <TextField name="email" label={say("requesterEmail")} value="" />
        <TextField name="subject" label={say("subject")} value="" />
        <LongField name="details" label={say("details")} value="" />
        <Send label={say("enterRequestSend")} />
      </DeskForm>
    </>
  );
}
