"use client";

import { useState } from "react";
import { contrastWithWhite, readableShade } from "#src/kernel/contrast.ts";
import { setUpMessages } from "./messages.ts";

/** The main colour with what it looks like on the site, while it is chosen; a colour too pale comes with a darker one to take. */
export function LookExample(props: {
  readonly color: string;
  readonly name: string;
  readonly problem: string | undefined;
  readonly label: string;
  readonly language: string;
}) {
  const [color, setColor] = useState(props.color);
  const say = setUpMessages(props.language);
  const isColor = /^#[0-9a-f]{6}$/i.test(color);
  const contrast = isColor ? contrastWithWhite(color) : undefined;
  const shade = isColor ? readableShade(color.toLowerCase()) : color;
  const number = new Intl.NumberFormat(props.language, { maximumFractionDigits: 1 });
  return (
    <>
      <div className="arengo-field">
        <label htmlFor="set-up-color">{props.label}</label>
        <div className="arengo-color arengo-field">
          <input
            type="color"
            aria-label={props.label}
            value={isColor ? color : "#0066cc"}
            onChange={(event) => setColor(event.target.value)}
          />
          <input
            id="set-up-color"
            type="text"
            name="primaryColor"
            autoComplete="off"
            value={color}
            onChange={(event) => setColor(event.target.value)}
            aria-describedby="set-up-contrast"
            {...(props.problem && { "aria-invalid": true })}
          />
        </div>
        <div id="set-up-contrast" role="status">
          {contrast !== undefined && <p>{say("contrast", { contrast: number.format(contrast) })}</p>}
          {props.problem && color === props.color && <strong className="arengo-problem">{props.problem}</strong>}
        </div>
        {contrast !== undefined && contrast < 4.5 && (
          <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={() => setColor(shade)}>
            {say("darker", { color: shade })}
          </button>
        )}
      </div>
      <p id="set-up-example">{say("example")}</p>
      <div className="arengo-look" aria-describedby="set-up-example">
        <p style={{ background: shade }}>{props.name || say("municipality")}</p>
        <p>
          <span style={{ color: shade }}>{say("example.link")}</span>{" "}
          <b style={{ background: shade }}>{say("example.button")}</b>
        </p>
      </div>
    </>
  );
}
