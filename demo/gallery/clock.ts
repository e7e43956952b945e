/** The day it is in the gallery, so that every picture of it is the same whenever it is taken. */
const today = Date.parse('2026-11-22T12:00:00Z');

/** Stops the page's calendar; what counts elapsed time goes on. */
export function stopCalendar(): void {
  const Real = Date;
  class Stopped extends Real {
    constructor(value: number | string | Date = today) {
      super(value);
    }

    static override now(): number {
      return today;
    }
  }
  globalThis.Date = Stopped as DateConstructor;
}
