/** Requests under way: equal ones wait for one answer, whichever of them leaves. */

import type { ServerResponse } from 'node:http';

/** Work that can be given up when nobody waits for it. */
export interface Work<T> {
  readonly outcome: Promise<T>;
  readonly abandon: () => void;
}

interface Flight<T> extends Work<T> {
  waiting: number;
}

export class Flights<T> {
  readonly #underWay = new Map<string, Flight<T>>();

  /** Joins the flight of that key, or starts it. Undefined when the asker has left before there was an answer. */
  async join(key: string, asker: ServerResponse, start: () => Work<T>): Promise<T | undefined> {
    const flight = this.#underWay.get(key) ?? this.#depart(key, start());
    return this.#wait(flight, asker, () => {
      if (this.#underWay.get(key) === flight) this.#underWay.delete(key);
    });
  }

  /** The same for an asker who shares with nobody. */
  async alone(asker: ServerResponse, start: () => Work<T>): Promise<T | undefined> {
    return this.#wait({ ...start(), waiting: 0 }, asker, () => undefined);
  }

  #depart(key: string, work: Work<T>): Flight<T> {
    const flight = { ...work, waiting: 0 };
    this.#underWay.set(key, flight);
    const land = (): void => {
      if (this.#underWay.get(key) === flight) this.#underWay.delete(key);
    };
    work.outcome.then(land, land);
    return flight;
  }

  async #wait(flight: Flight<T>, asker: ServerResponse, forget: () => void): Promise<T | undefined> {
    flight.waiting += 1;
    let leave = (): void => undefined;
    const left = new Promise<undefined>((resolve) => {
      leave = () => {
        resolve(undefined);
        flight.waiting -= 1;
        if (flight.waiting > 0) return;
        forget();
        flight.abandon();
      };
    });
    asker.once('close', leave);
    try {
      return await Promise.race([flight.outcome, left]);
    } finally {
      asker.off('close', leave);
    }
  }
}
