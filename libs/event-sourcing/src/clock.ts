/** The only source of "now"; domain code receives dates, it never asks for them. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
