"use client";

import { type PointerEvent, useState } from "react";

interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface BoxPagesProps {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Where the pictures of the pages are, without the number. */
  readonly address: string;
  readonly words: {
    readonly page: string;
    readonly picture: string;
    readonly help: string;
    readonly box: string;
    readonly remove: string;
  };
}

/** Smallest box that is meant, as a part of the page: less is a click. */
const smallest = 0.004;

/** The pages of a PDF, on which boxes are drawn with mouse, pen or finger; each box is a field of the form around. */
export function BoxPages({ pages, address, words }: BoxPagesProps) {
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const [drawn, setDrawn] = useState<Box>();
  const begin = (page: number, event: PointerEvent<HTMLDivElement>) => {
    const place = placeIn(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawn({ page, ...place, width: 0, height: 0 });
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (!drawn) return;
    const { x, y } = placeIn(event);
    setDrawn({ ...drawn, width: x - drawn.x, height: y - drawn.y });
  };
  const end = () => {
    if (drawn && Math.abs(drawn.width) > smallest && Math.abs(drawn.height) > smallest)
      setBoxes([...boxes, upright(drawn)]);
    setDrawn(undefined);
  };
  return (
    <>
      <p>{words.help}</p>
      {boxes.length > 0 && (
        <ul className="arengo-redact-boxes" aria-live="polite">
          {boxes.map((box, place) => (
            <li key={[box.page, box.x, box.y].join()}>
              <input type="hidden" name="box" value={[box.page, box.x, box.y, box.width, box.height].join()} />
              {words.box} {place + 1}, {words.page} {box.page}{" "}
              <button
                type="button"
                className="btn btn--style-secondary btn--size-small"
                onClick={() => setBoxes(boxes.filter((one) => one !== box))}
              >
                {words.remove} {place + 1}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ol className="arengo-redact-pages">
        {pages.map(({ width, height }, place) => {
          const number = place + 1;
          const shown = [...boxes, ...(drawn ? [upright(drawn)] : [])].filter(({ page }) => page === number);
          return (
            <li key={number}>
              <p>
                {words.page} {number}
              </p>
              <div
                className="arengo-redact-page"
                onPointerDown={(event) => begin(number, event)}
                onPointerMove={move}
                onPointerUp={end}
                onPointerCancel={() => setDrawn(undefined)}
              >
                {/* biome-ignore lint/performance/noImgElement: the picture holds personal data and must pass through no cache */}
                <img
                  src={`${address}/${number}`}
                  alt={`${words.picture} ${number}`}
                  loading="lazy"
                  draggable={false}
                  width={Math.round(width)}
                  height={Math.round(height)}
                />
                {shown.map((box) => (
                  <span
                    key={[box.x, box.y].join()}
                    className="arengo-redact-box"
                    style={{
                      left: share(box.x),
                      top: share(box.y),
                      width: share(box.width),
                      height: share(box.height),
                    }}
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}

const share = (part: number): string => `${part * 100}%`;

function placeIn(event: PointerEvent<HTMLDivElement>): { x: number; y: number } {
  const frame = event.currentTarget.getBoundingClientRect();
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return {
    x: within((event.clientX - frame.left) / frame.width),
    y: within((event.clientY - frame.top) / frame.height),
  };
}

/** A box drawn in any direction, from its upper left corner. */
const upright = ({ page, x, y, width, height }: Box): Box => ({
  ...{ page, x: Math.min(x, x + width), y: Math.min(y, y + height) },
  ...{ width: Math.abs(width), height: Math.abs(height) },
});
