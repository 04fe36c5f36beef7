import { oneLine, padEnd, widthOf } from './text.js';

/** Something wrong at a place of a file. */
export interface Place {
  place: string;
  message: string;
  remedy: string;
}

/** `file:line:column  message — remedy`, the messages aligned. */
export function renderPlaces(places: readonly Place[]): string[] {
  const width = Math.max(0, ...places.map(({ place }) => widthOf(place)));
  return places.map(
    ({ place, message, remedy }) => `${padEnd(place, width)}  ${oneLine(`${message} — ${remedy}`)}`,
  );
}
