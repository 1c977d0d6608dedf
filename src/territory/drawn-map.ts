import type { KnownMap } from "#src/platform/public-page.ts";
import type { DrawnMap } from "#src/ui/map-picture/component.tsx";
import { mapPath } from "./paths.ts";
import { lies, type Position, widthOf } from "./window.ts";

/** Metres of the picture that a page shows by itself. */
const near = 1_200;

/** Pictures of the surroundings of a place; nothing where there is no map, or the place does not lie on it. */
export function drawnMap(map: KnownMap | undefined, position: Position | undefined): DrawnMap | undefined {
  if (!map || !position || !lies(position, map)) return undefined;
  const drawn = (wide: number, narrow: number) => ({
    wide: mapPath({ centre: position, shape: "place", metres: wide }),
    narrow: mapPath({ centre: position, shape: "chosen", metres: narrow }),
  });
  const whole = widthOf(map);
  return {
    near: drawn(near, near / 2),
    ...(whole > near && { far: drawn(whole, widthOf(map, "chosen")) }),
    source: map.source,
  };
}
